import type { FillInQuestion } from "./attempt-order.ts";

/** A piece of a text with gaps; `index` is the gap's place among the gaps. */
export type GapTextPart =
  { kind: "text"; text: string } | { kind: "gap"; index: number };

/**
 * Cuts `They copied the [[a]].` into text and gaps. The author's check makes
 * sure that every gap is there once; an unknown one stays text.
 */
export function gapTextParts(
  { gaps, text }: FillInQuestion,
  locale: keyof FillInQuestion["text"],
): GapTextPart[] {
  const pieces = text[locale].split(/(\[\[[^[\]]+\]\])/);
  return pieces
    .filter((piece) => piece !== "")
    .map((piece) => {
      const index = gaps.findIndex(({ id }) => piece === `[[${id}]]`);
      return index < 0 ? { kind: "text", text: piece } : { kind: "gap", index };
    });
}
