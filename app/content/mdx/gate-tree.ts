import type { Root } from "mdast";
import { checkBlock } from "./gate-blocks.ts";
import { checkHeadings } from "./gate-headings.ts";
import { checkNode } from "./gate-nodes.ts";
import type { Problem } from "./gate-problem.ts";
import { tooComplex } from "./gate-syntax.ts";
import { MAX_DEPTH, MAX_NODES, walk } from "./gate-walk.ts";

/**
 * The allow-list over a parsed page: nodes, blocks with their attributes and
 * places, addresses, headings. The compiler asks it a second time.
 *
 * @returns what must be put right, in page order; empty when the page may be compiled
 */
export function checkTree(root: Root): Problem[] {
  if (isTooComplex(root)) return [tooComplex()];
  const problems = [...walk(root)].flatMap((visited) => [
    ...checkNode(visited),
    ...checkBlock(visited),
  ]);
  return [...problems, ...checkHeadings(root)].toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

function isTooComplex(root: Root): boolean {
  let nodes = 0;
  for (const { ancestors } of walk(root)) {
    nodes += 1;
    if (nodes > MAX_NODES || ancestors.length > MAX_DEPTH) return true;
  }
  return false;
}
