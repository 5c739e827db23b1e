import type { Text } from "#app/shared/text.ts";

/** Where something stands in the source; lines and columns from 1. */
export type Place = { line: number; column: number };

/** A refusal of the gate, before the caller adds the file's path. */
export type Problem = Place & { rule: string; message: Text };

/** The start of the file, for what concerns all of it. */
export const START: Place = { line: 1, column: 1 };

export function problem(
  rule: string,
  place: Place,
  lt: string,
  en: string,
): Problem {
  const { line, column } = place;
  return { rule: `mdx/${rule}`, line, column, message: { lt, en } };
}

/** Line and column of an offset (UTF-16 units) in `text`. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return {
    line: before.split("\n").length,
    column: offset - lineStart + 1,
  };
}

/** The offset of a place in `text`; places behind the end count as the end. */
export function offsetOf(text: string, place: Place): number {
  let lineStart = 0;
  for (let line = 1; line < place.line; line += 1) {
    const end = text.indexOf("\n", lineStart);
    if (end === -1) return text.length;
    lineStart = end + 1;
  }
  return Math.min(lineStart + place.column - 1, text.length);
}

/** What an author wrote, cut and without unseen characters, so that a message stays readable. */
export function quoted(written: string): string {
  const points = [...written.replace(/\p{C}/gu, "\uFFFD")];
  return points.length <= 40
    ? points.join("")
    : `${points.slice(0, 39).join("")}…`;
}
