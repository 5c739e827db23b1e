import { LETTERS_OF_ANSWERS, plainLetters } from "./plain-letters.ts";

/** Whether letters count as equal that differ in their marks only. */
export type Forgiving = { forgiveDiacritics: boolean };

const plain = plainLetters(LETTERS_OF_ANSWERS);

const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const SINGLE_QUOTES = /[‘’‚‛ʼ′`´]/g;
const DOUBLE_QUOTES = /[“”„‟«»″]/g;
const DASHES = /[‐‑‒–—―−]/g;

/**
 * What a written answer comes down to when it is compared, after the
 * curriculum's part 1.5: case, outer spaces and a final full stop do not
 * matter; nor do how many spaces are between words, how Unicode puts a letter
 * together, typographic quotes and dashes, and characters that nobody sees.
 * Empty when nothing is left. Texts with the same result are one answer.
 */
export function comparable(
  text: string,
  { forgiveDiacritics }: Forgiving,
): string {
  const same = text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?\.$/, "")
    .toLowerCase();
  return (forgiveDiacritics ? withoutMarks(same) : same).normalize("NFC");
}

function withoutMarks(text: string): string {
  return plain(text.normalize("NFD").replace(/\p{Mn}/gu, ""));
}
