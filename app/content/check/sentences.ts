/** A sentence with the place of its first character, from 1. */
type Sentence = { text: string; line: number; column: number };

/** Markup, quotations and footnotes: what the author does not say herself. */
const NOT_SAID = /<[^>]*>|„[^“]*“|“[^”]*”|"[^"\n]*"|`[^`]*`|\]\([^)]*\)/g;
const END =
  /(?<=[.!?…]["”“’)*_]*)\s+|\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|#{1,4}|>|\|)\s)/gu;

/**
 * The sentences of a page, without its tags and without what stands in
 * quotation marks: a myth may be quoted in order to be taken apart.
 */
export function sentencesOf(source: string): Sentence[] {
  const said = source.replaceAll(NOT_SAID, (part) =>
    part.replaceAll(/[^\n]/g, " "),
  );
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const text = said.slice(start, end);
    const offset = start + (text.length - text.trimStart().length);
    if (text.trim() !== "")
      sentences.push({ text: text.trim(), ...placeAt(said, offset) });
  };
  for (const match of said.matchAll(END)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(said.length);
  return sentences;
}

function placeAt(text: string, offset: number) {
  const before = text.slice(0, offset);
  return {
    line: before.split("\n").length,
    column: offset - before.lastIndexOf("\n"),
  };
}
