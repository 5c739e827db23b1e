import {
  fold,
  segmentsOf,
  wordsIn,
  type Word,
} from "#app/content/search-words.ts";

/** Nobody types more on purpose; the rest is not looked at. */
export const MOST_LETTERS = 200;
const MOST_WORDS = 8;

/** So frequent that they would only get in the way of the other words. */
const FUNCTION_WORDS = new Set(
  "ir ar o į iš su už po prie per nuo ant bei kad kaip tai a an and at by for from in is of on or the to with"
    .split(" ")
    .map(fold),
);

/** Lithuanian endings that are longer than what is cut from every word, folded. */
const LONG_ENDINGS =
  "iuosius iuose uosius iosiose iomis iams iais iose uose ėmis ėms ėse omis oms ose ams ais yse ims ius ies"
    .split(" ")
    .map(fold);
const SHORTEST_STEM = 4;

/** A word that is looked for. */
export type Term = Word & {
  /** What is left without the ending; the word itself when it is short. */
  stem: string;
  isLast: boolean;
};

/** What somebody looks for, and how the index is asked for it. */
export type SearchTerms = {
  terms: Term[];
  /** FTS5: every word as it was typed, the last one as a beginning. */
  exact: string;
  /** FTS5: every word without its ending; null when that is the same. */
  loose: string | null;
  /** FTS5 for the table of parts; null when a word is not for it. */
  parts: string | null;
};

/**
 * What was typed, as it is looked at and shown again: one line, cut at the most
 * letters there may be, without control characters and half letters.
 */
export function typedQuery(typed: string | null): string {
  return (typed ?? "")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, MOST_LETTERS)
    .replace(/[\ud800-\udbff]$/, "");
}

/**
 * Reads what was typed; null when there is no word in it. Only letters and
 * digits reach the index, each word in quotation marks: nothing that is typed
 * is ever read as a command of FTS5.
 */
export function readSearch(typed: string): SearchTerms | null {
  const terms = termsIn(typed);
  if (terms.length === 0) return null;
  const exact = terms.map(exactly).join(" AND ");
  const loose = terms.map(loosely).join(" AND ");
  return {
    terms,
    exact,
    loose: loose === exact ? null : loose,
    parts: terms.every(hasParts)
      ? terms.map(({ stem }) => `"${stem}"`).join(" AND ")
      : null,
  };
}

function termsIn(typed: string): Term[] {
  const all = wordsIn(typed.slice(0, MOST_LETTERS).normalize("NFC"));
  const telling = all.filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  const words = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  return words.map((word, index) => ({
    ...word,
    stem: stemOf(word),
    isLast: index === words.length - 1,
  }));
}

/**
 * Lithuanian says who does what to whom in the endings: a long ending is cut
 * whole ("žmonėms" → "zmon"), else one letter of five and two of more. An
 * Arabic word loses its article.
 */
function stemOf({ folded, script }: Word): string {
  if (script === "other") return folded.replace(/^[وبفك]?ال(?=.{3})/u, "");
  if (script === "unspaced" || folded.length < 5) return folded;
  const ending = LONG_ENDINGS.find(
    (one) =>
      folded.endsWith(one) && folded.length - one.length >= SHORTEST_STEM,
  );
  return folded.slice(0, -(ending?.length ?? (folded.length === 5 ? 1 : 2)));
}

function exactly({ folded, script, isLast }: Term): string {
  if (script === "unspaced") return unspaced(folded);
  // A single letter begins half of the words there are.
  return isLast && folded.length > 1 ? `"${folded}" *` : `"${folded}"`;
}

function loosely(term: Term): string {
  const { folded, stem, script } = term;
  if (script !== "inflected" || stem === folded) return exactly(term);
  return `"${stem}" *`;
}

/** Two letters are in the index as they are; more are found by their words. */
function unspaced(run: string): string {
  const letters = Array.from(run);
  if (letters.length === 1) return `"${run}" *`;
  const words = letters.length === 2 ? [run] : segmentsOf(run);
  return words.map((word) => `"${word}"`).join(" AND ");
}

function hasParts({ script, stem }: Term): boolean {
  return (
    script !== "inflected" &&
    Array.from(stem).length >= 3 &&
    !/^\d+$/.test(stem)
  );
}
