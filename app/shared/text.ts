import { z } from "zod";

/** The languages in which pages and courses exist. Lithuanian is the first. */
export const LOCALES = ["lt", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** A string in both languages, as the course tree and the register hold it. */
export type Text = Record<Locale, string>;

/** Parses a bilingual string; both languages must be there and not be blank. */
export const textSchema = z.strictObject({
  lt: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
