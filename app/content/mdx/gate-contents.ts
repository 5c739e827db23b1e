import type { Root } from "mdast";
import { wordsOf } from "./gate-components.ts";
import type { Place } from "./gate-problem.ts";
import {
  attributeOf,
  isBlockNamed,
  isJsx,
  type JsxElement,
  placeOf,
  textOf,
  type Visited,
  walk,
} from "./gate-walk.ts";

/** Something that a page names and that must exist in the course. */
type Reference = Place & { id: string };

/** What a checked page holds; references in page order, repeats kept. */
export type CheckedPage = {
  /** The first line, without the "# ". */
  title: string;
  /** Authored words, without the title, in the longest track's version. */
  words: number;
  tracks: Reference[];
  facts: Reference[];
  terms: Reference[];
  /** File names below `images/`. */
  images: Reference[];
};

/** What stands in a tree that passed every check. */
export function contentsOf(root: Root): CheckedPage {
  const visited = [...walk(root)];
  const elements = visited.map(({ node }) => node).filter(isJsx);
  const title = root.children[0];
  return {
    title: title ? textOf(title).trim() : "",
    words: countWords(visited),
    tracks: referencesIn(elements, "Track", "for"),
    facts: [
      ...referencesIn(elements, "Fact", "id"),
      ...referencesIn(elements, "Bars", "fact"),
    ].toSorted((a, b) => a.line - b.line || a.column - b.column),
    terms: [
      ...referencesIn(elements, "Term", "id"),
      ...referencesIn(elements, "Terms", "ids"),
    ].toSorted((a, b) => a.line - b.line || a.column - b.column),
    images: visited.flatMap(({ node }) =>
      node.type === "image"
        ? [{ id: node.url.replace(/^images\//, ""), ...placeAlone(node) }]
        : [],
    ),
  };
}

function referencesIn(
  elements: JsxElement[],
  name: string,
  attribute: string,
): Reference[] {
  return elements
    .filter((element) => element.name === name)
    .flatMap((element) =>
      wordsOf(attributeOf(element, attribute) ?? "").map((id) => ({
        id,
        ...placeAlone(element),
      })),
    );
}

function placeAlone(node: Visited["node"]): Place {
  const { line, column } = placeOf(node);
  return { line, column };
}

const segmenter = new Intl.Segmenter("lt", { granularity: "word" });

/** Words that everybody reads, and the most that one track adds. */
function countWords(visited: Visited[]): number {
  let shared = 0;
  const byTrack = new Map<string, number>();
  for (const { node, ancestors } of visited) {
    if (ancestors[1]?.type === "heading" && ancestors[1].depth === 1) continue;
    const words = wordsIn(node);
    if (words === 0) continue;
    const track = ancestors.find((outer) => isBlockNamed(outer, "Track"));
    if (!track || !isJsx(track)) {
      shared += words;
      continue;
    }
    for (const id of wordsOf(attributeOf(track, "for") ?? "")) {
      byTrack.set(id, (byTrack.get(id) ?? 0) + words);
    }
  }
  return shared + Math.max(0, ...byTrack.values());
}

function wordsIn(node: Visited["node"]): number {
  if (isJsx(node)) {
    return ["title", "claim"]
      .map((name) => attributeOf(node, name) ?? "")
      .reduce((sum, value) => sum + wordsInText(value), 0);
  }
  if (node.type !== "text" && node.type !== "inlineCode") return 0;
  return wordsInText(node.value);
}

function wordsInText(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words += 1;
  }
  return words;
}
