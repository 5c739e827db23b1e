import { z } from "zod";

/**
 * One line of text from a form: characters that would break a line or a file
 * become spaces; half a character (an unpaired surrogate) becomes U+FFFD.
 */
export function lineOf(message: string, longest = 200) {
  return z
    .string(message)
    .transform(inOneLine)
    .pipe(z.string().min(1, message).max(longest, message));
}

export function inOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

/** A real day of the calendar, `2026-11-22`, of this century. */
export function dayOf(message: string) {
  return (
    z
      .string(message)
      .pipe(z.iso.date(message))
      .refine((day) => day.startsWith("20"), message)
      // The checks above let only digits and hyphens through.
      .transform((day) => day as `${number}-${number}-${number}`)
  );
}

/** A whole number from a form, both ends included. */
export function wholeNumber(message: string, least: number, most: number) {
  return z
    .string(message)
    .trim()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message));
}
