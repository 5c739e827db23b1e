import { unprintableLetters } from "./document-fonts.server.ts";

/** Stands where the fonts have no letter: a box that they do have. */
export const STAND_IN = "\u2610";

/**
 * A text as our fonts can print it on one line: without invisible signs, and
 * with a box for each letter that they lack. For lists, where one name must not
 * stop all others; a certificate refuses instead.
 */
export function printableText(text: string): {
  text: string;
  /** Whether a letter had to be left out. */
  isChanged: boolean;
} {
  const line = text
    .normalize("NFC")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\n\r]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
  const missing = new Set(unprintableLetters(line));
  const printed = [...line].map((one) => (missing.has(one) ? STAND_IN : one));
  return { text: printed.join(""), isChanged: missing.size > 0 };
}
