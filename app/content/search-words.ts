import { LETTERS_OF_SEARCH, plainLetters } from "./plain-letters.ts";

/** Scripts that put no space between words. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
/** Letters, digits and marks of one kind of script: what a word is made of. */
const RUN = new RegExp(
  `[${UNSPACED}]+|[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]+`,
  "gv",
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "v");
const HAS_ENDINGS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** No letter of these becomes shorter by folding. */
const WESTERN = /^[\n -\u024f\u2010-\u2025]*$/;

/** Accents of Latin, Greek and Cyrillic; vowel signs and the stretch of Arabic. */
const ACCENTS = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g;
const plain = plainLetters(LETTERS_OF_SEARCH);

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** A word of a text, where it stands, and how it is compared. */
export type Word = {
  start: number;
  end: number;
  folded: string;
  /**
   * `inflected`: Latin, Cyrillic or Greek, whose endings may be cut.
   * `unspaced`: a whole run of Chinese, Thai and the like.
   * `other`: everything else, such as Arabic and numbers.
   */
  script: "inflected" | "unspaced" | "other";
};

/** The words of a text in order. What is neither letter nor digit parts them. */
export function wordsIn(text: string): Word[] {
  const whole = foldedInPlace(text);
  return Array.from(text.matchAll(RUN), ({ 0: run, index: start }) => {
    const end = start + run.length;
    const folded = whole ? whole.slice(start, end) : fold(run);
    return { start, end, folded, script: scriptOf(run) };
  });
}

/**
 * The text folded at once, which is much quicker than word by word; null when
 * a letter would not stay in its place.
 */
function foldedInPlace(text: string): string | null {
  if (!WESTERN.test(text)) return null;
  const folded = fold(text);
  return folded.length === text.length ? folded : null;
}

function scriptOf(run: string): Word["script"] {
  if (HAS_ENDINGS.test(run)) return "inflected";
  return IS_UNSPACED.test(run) ? "unspaced" : "other";
}

/**
 * A word as it is compared: without case, accents and Arabic vowel signs, so
 * that "zmoniu" is "Žmonių" and "lodz" is "Łódź".
 */
export function fold(word: string): string {
  return plain(
    word.normalize("NFKD").replace(ACCENTS, "").toLowerCase().normalize("NFC"),
  );
}

/** A run without spaces, cut into words as a dictionary would. */
export function segmentsOf(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/**
 * A text as the word index takes it: folded words with spaces between. A run of
 * Chinese gives its words and every two neighbouring letters, because where a
 * dictionary cuts depends on what stands around: 户口 is found in any company.
 */
export function indexedWords(text: string): string {
  return wordsIn(text)
    .flatMap(({ folded, script }) =>
      script === "unspaced"
        ? [...new Set([...segmentsOf(folded), ...pairsOf(folded)])]
        : [folded],
    )
    .join(" ");
}

/**
 * A text as the index of parts of words takes it: only what is written in
 * scripts other than Latin, Cyrillic and Greek, which need no such index.
 */
export function indexedParts(text: string): string {
  return wordsIn(text)
    .filter(
      ({ script, folded }) => script !== "inflected" && !/^\d+$/.test(folded),
    )
    .map(({ folded }) => folded)
    .join(" ");
}

function pairsOf(run: string): string[] {
  const letters = Array.from(run);
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
