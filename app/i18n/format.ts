import type { Locale } from "#app/shared/text.ts";
import { currentLocale } from "./locale.ts";

/** The zone in which the office keeps its calendar. */
export const TIME_ZONE = "Europe/Vilnius";

const formats = new Map<string, Intl.DateTimeFormat>();

/** „2026 m. lapkričio 22 d.“ or “22 November 2026”. */
export function formatDay(instant: Date, locale: Locale = currentLocale()) {
  return dateFormat(locale, { dateStyle: "long" }).format(instant);
}

/** A calendar day such as `2026-11-22`, in words. */
export function formatCalendarDay(
  day: string,
  locale: Locale = currentLocale(),
) {
  return formatDay(new Date(`${day}T12:00:00Z`), locale);
}

/** From the first to the last day, both included; one day stands alone. */
export function formatPeriod({ from, to }: { from: string; to: string }) {
  const first = formatCalendarDay(from);
  return from === to ? first : `${first} – ${formatCalendarDay(to)}`;
}

/** „2026 m. lapkričio 22 d. 10:42“. */
export function formatInstant(instant: Date, locale: Locale = currentLocale()) {
  const style = { dateStyle: "long", timeStyle: "short" } as const;
  return dateFormat(locale, style).format(instant);
}

/** „10:42“, in the office's zone. */
export function formatTime(instant: Date, locale: Locale = currentLocale()) {
  return dateFormat(locale, { timeStyle: "short" }).format(instant);
}

/** A score in hundredths of a percent as „71,43 %“; whole ones as „70 %“. */
export function formatPercent(
  hundredths: number,
  locale: Locale = currentLocale(),
) {
  return PERCENT[locale].format(hundredths / 10_000);
}

/** Making a format costs more than a hundred uses of it. */
const PERCENT = {
  lt: percentFormat("lt"),
  en: percentFormat("en"),
};

function percentFormat(locale: Locale): Intl.NumberFormat {
  return new Intl.NumberFormat(tagOf(locale), {
    style: "percent",
    maximumFractionDigits: 2,
  });
}

/** British English, because the office writes days before months. */
function tagOf(locale: Locale): string {
  return locale === "en" ? "en-GB" : "lt-LT";
}

function dateFormat(locale: Locale, style: Intl.DateTimeFormatOptions) {
  const key = `${locale}:${JSON.stringify(style)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tagOf(locale), {
    ...style,
    timeZone: TIME_ZONE,
  });
  formats.set(key, made);
  return made;
}

/** A month such as `2029-11` as „2029 m. lapkritis“ or “November 2029”. */
export function formatMonth(month: string, locale: Locale = currentLocale()) {
  const style = { year: "numeric", month: "long" } as const;
  return dateFormat(locale, style).format(new Date(`${month}-15T12:00:00Z`));
}
