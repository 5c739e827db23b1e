import { type Place, placeAt, type Problem, problem } from "./gate-problem.ts";

/**
 * Characters that an author cannot see or that change what others see: control
 * characters but TAB and LF, bidi embeddings, overrides and isolates, tag
 * characters, zero-width spaces, line separators, noncharacters. Joiners
 * (U+200C, U+200D), direction marks and soft hyphens have honest uses and stay.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u180E\u200B\u2028-\u202E\u2060-\u206F\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u;

/** Ordinary writing needs at most a few marks on a letter; Unicode's stream-safe format allows 30, we 11. */
const TOO_MANY_MARKS = /\p{M}{12,}/u;

/**
 * Refuses unseen and deceiving characters.
 *
 * @param place where `value` stands when it is a decoded part of the source
 *   (an entity such as `&#x202E;` hides there); without it, `value` is the source
 */
export function checkCharacters(value: string, place?: Place): Problem | null {
  const forbidden = FORBIDDEN.exec(value);
  if (forbidden) {
    const code = codePoint(forbidden[0]);
    return problem(
      "character",
      place ?? placeAt(value, forbidden.index),
      `Čia yra nematomas arba teksto kryptį keičiantis ženklas (${code}). Ištrinkite jį ir, jei reikia, žodį surinkite iš naujo.`,
      `There is an invisible or direction-changing character here (${code}). Delete it and, if needed, type the word again.`,
    );
  }
  const marks = TOO_MANY_MARKS.exec(value);
  if (!marks) return null;
  return problem(
    "combining-marks",
    place ?? placeAt(value, marks.index),
    "Prie vienos raidės yra daugiau kaip 11 diakritinių ženklų. Palikite tik tuos, kurių reikia.",
    "One letter carries more than 11 combining marks. Keep only those it needs.",
  );
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, "0")}`;
}
