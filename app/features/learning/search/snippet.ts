import { wordsIn, type Word } from "#app/content/search-words.ts";
import type { Term } from "./search-terms.ts";

/** A piece of text, and whether it is what was looked for. */
export type Piece = { text: string; isMatch: boolean };

const LONGEST = 220;
/** So much is shown before the first match, when there is that much. */
const BEFORE = 60;

type Range = { start: number; end: number };

/** A text in pieces, so that the matches can be marked. Loses nothing. */
export function markedText(text: string, terms: readonly Term[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of matchesIn(text, terms)) {
    if (start > from) pieces.push(piece(text, from, start, false));
    pieces.push(piece(text, start, end, true));
    from = end;
  }
  if (from < text.length) pieces.push(piece(text, from, text.length, false));
  return pieces;
}

/**
 * The line of a text with the most matches, cut at words to some 220 letters
 * around the first of them. Of a text without a match, the beginning.
 */
export function snippetOf(text: string, terms: readonly Term[]): Piece[] {
  const lines = text.split("\n").map((line) => {
    const matches = matchesIn(line, terms);
    return { line, first: matches[0]?.start ?? 0, count: matches.length };
  });
  const best = lines.reduce((one, other) =>
    other.count > one.count ? other : one,
  );
  return markedText(cut(best.line, best.first), terms);
}

/** How many of the terms stand somewhere in a text. */
export function countFound(text: string, terms: readonly Term[]): number {
  const words = wordsIn(text);
  return terms.filter((term) =>
    words.some((word) => matchesInWord(word, [term]).length > 0),
  ).length;
}

function cut(line: string, first: number): string {
  if (line.length <= LONGEST) return line;
  const start = first > BEFORE ? nextSpace(line, first - BEFORE) : 0;
  const end = start + LONGEST;
  const rest = line.slice(start, lastSpace(line, end)).trim();
  return `${start > 0 ? "… " : ""}${rest}${end < line.length ? " …" : ""}`;
}

/** Where a word ends soon after this place; the place itself in Chinese. */
function nextSpace(line: string, from: number): number {
  const space = line.indexOf(" ", from);
  return wholeLetter(line, space > 0 && space - from < 30 ? space : from);
}

function lastSpace(line: string, to: number): number {
  if (to >= line.length) return line.length;
  const space = line.lastIndexOf(" ", to);
  return wholeLetter(line, to - space < 30 ? space : to);
}

/** Never between the two halves of a letter outside the basic plane. */
function wholeLetter(line: string, index: number): number {
  const code = line.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

function matchesIn(text: string, terms: readonly Term[]): Range[] {
  return wordsIn(text).flatMap((word) => matchesInWord(word, terms));
}

function matchesInWord(word: Word, terms: readonly Term[]): Range[] {
  const { start, end, folded } = word;
  if (word.script !== "unspaced")
    return terms.some((term) => isMatch(folded, term)) ? [{ start, end }] : [];
  // A run is as long folded as it was, or else it is marked as a whole.
  const ranges = terms.flatMap(({ folded: part }) => {
    const at = folded.indexOf(part);
    return at < 0 ? [] : [{ start: start + at, end: start + at + part.length }];
  });
  const [first] = ranges;
  if (first) return [folded.length === end - start ? first : { start, end }];
  return terms.some((term) => sharesWord(folded, term)) ? [{ start, end }] : [];
}

function isMatch(
  folded: string,
  { stem, folded: typed, script, isLast }: Term,
) {
  if (folded === typed) return true;
  if (script === "other" && stem.length >= 3) return folded.includes(stem);
  if (script === "inflected" && stem !== typed) return folded.startsWith(stem);
  return isLast && typed.length > 1 && folded.startsWith(typed);
}

/** Whether a run has all the letters of a longer run that was looked for. */
function sharesWord(folded: string, { folded: typed, script }: Term): boolean {
  return (
    script === "unspaced" && Array.from(typed).every((l) => folded.includes(l))
  );
}

function piece(text: string, from: number, to: number, isMatch: boolean) {
  return { text: text.slice(from, to), isMatch };
}
