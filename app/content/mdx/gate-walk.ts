import type { Nodes, Paragraph, Parents } from "mdast";
// Adds the nodes of MDX (blocks, expressions) to the types of mdast.
import type {} from "remark-mdx";
import { type Place, START } from "./gate-problem.ts";

export type JsxElement = Extract<
  Nodes,
  { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }
>;

export const MAX_NODES = 20_000;
export const MAX_DEPTH = 32;

export type Visited = { node: Nodes; ancestors: readonly Parents[] };

/**
 * All nodes in document order with what they stand in, from a stack and not by
 * recursion, so that no tree is too deep for it. It stops going down at
 * MAX_DEPTH and ends after MAX_NODES; whoever asks sees one node more.
 */
export function* walk(root: Nodes): Generator<Visited> {
  const stack: Visited[] = [{ node: root, ancestors: [] }];
  let seen = 0;
  for (let visited = stack.pop(); visited; visited = stack.pop()) {
    yield visited;
    seen += 1;
    if (seen > MAX_NODES) return;
    const { node, ancestors } = visited;
    if (!("children" in node) || ancestors.length > MAX_DEPTH) continue;
    const below = [...ancestors, node];
    for (const child of node.children.toReversed()) {
      stack.push({ node: child, ancestors: below });
    }
  }
}

export function placeOf(node: Nodes | JsxElement["attributes"][number]): Place {
  return node.position?.start ?? START;
}

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** Whether `node` is a block of that name (`<Track>`, `<Fact>` …). */
export function isBlockNamed(node: Nodes, ...names: string[]): boolean {
  return isJsx(node) && names.includes(node.name ?? "");
}

/**
 * A paragraph of blocks and white space alone, such as `<Say>Labas</Say>` on a
 * line: the MDX compiler takes such a paragraph away and leaves the blocks.
 */
export function isOnlyBlocks(paragraph: Paragraph): boolean {
  return (
    paragraph.children.some(isJsx) &&
    paragraph.children.every(
      (child) =>
        isJsx(child) || (child.type === "text" && child.value.trim() === ""),
    )
  );
}

/** The value of a literal attribute; null when it is absent or not literal. */
export function attributeOf(element: JsxElement, name: string): string | null {
  for (const attribute of element.attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue;
    if (attribute.name === name && typeof attribute.value === "string") {
      return attribute.value;
    }
  }
  return null;
}

/** The visible text inside a node; what a self-closing block brings in is not in it. */
export function textOf(node: Nodes): string {
  let text = "";
  for (const { node: inner } of walk(node)) {
    if (inner.type === "text" || inner.type === "inlineCode") {
      text += inner.value;
    } else if (inner.type === "break") text += " ";
  }
  return text;
}
