import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { type AuthorWorld, isTaught } from "./author-world.ts";
import { COMPONENTS } from "./gate-components.ts";
import { checkTree } from "./gate-tree.ts";
import {
  attributeOf,
  isJsx,
  type JsxElement,
  textOf,
  walk,
} from "./gate-walk.ts";
import { createHeadingIds } from "./heading-ids.ts";

/**
 * The gate's allow-list once more, inside the compiler and before every other
 * plugin: whatever a plugin adds later is ours, whatever stands here is authored.
 */
export function refuseUnlisted() {
  return (root: Root) => {
    const [first] = checkTree(root);
    if (!first) return;
    throw new Error(`${first.rule} (${first.line}:${first.column})`);
  };
}

/** The title is shown by the page around the text. */
export function dropTitle() {
  return (root: Root) => {
    root.children = root.children.filter(
      (node) => !(node.type === "heading" && node.depth === 1),
    );
  };
}

/**
 * Facts that may not be taught are taken out before anything is compiled, and
 * with them the blocks that would be left empty.
 */
export function dropUntaughtFacts(fact: AuthorWorld["fact"]) {
  const isUntaught = (node: RootContent) => {
    if (!isJsx(node)) return false;
    const id =
      node.name === "Fact"
        ? attributeOf(node, "id")
        : node.name === "Bars"
          ? attributeOf(node, "fact")
          : null;
    return id !== null && !isTaught(fact(id));
  };
  return (root: Root) => {
    root.children = kept(root.children, isUntaught);
  };
}

function kept<Child extends RootContent>(
  children: Child[],
  isUntaught: (node: RootContent) => boolean,
): Child[] {
  return children.filter((child) => {
    if (isUntaught(child)) return false;
    if (!("children" in child) || child.children.length === 0) return true;
    const before = child.children.length;
    const inner: RootContent[] = child.children;
    // Filtering keeps every child's type, which a union of arrays cannot say.
    child.children = kept(inner, isUntaught) as typeof child.children;
    return child.children.length === before || child.children.some(isVisible);
  });
}

function isVisible(node: RootContent): boolean {
  return node.type !== "text" || node.value.trim() !== "";
}

/**
 * Puts bare words and terms that stand where blocks belong into paragraphs, so
 * that `<Say>Labas</Say>` on one line and on three lines give the same HTML.
 */
export function wrapBareText() {
  return (root: Root) => {
    for (const { node } of walk(root)) {
      if (!("children" in node) || !holdsBlocks(node)) continue;
      // Paragraphs stand wherever blocks do, which a union of arrays cannot say.
      node.children = wrapped(node.children) as typeof node.children;
    }
  };
}

function holdsBlocks(node: { type: string }): boolean {
  return [
    "root",
    "blockquote",
    "listItem",
    "footnoteDefinition",
    "mdxJsxFlowElement",
  ].includes(node.type);
}

function wrapped(children: RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let open: Paragraph | null = null;
  for (const child of children) {
    const bare = asBareText(child);
    if (!bare) {
      open = null;
      result.push(child);
      continue;
    }
    if (!open) {
      open = { type: "paragraph", children: [] };
      result.push(open);
    } else if (isJsx(bare)) {
      open.children.push({ type: "text", value: " " });
    }
    open.children.push(bare);
  }
  return result.filter(
    (node) => node.type !== "paragraph" || node.children.some(isVisible),
  );
}

const TEXT = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "break",
  "link",
  "linkReference",
  "image",
  "footnoteReference",
  "mdxJsxTextElement",
]);

function asBareText(node: RootContent): PhrasingContent | null {
  if (node.type === "mdxJsxFlowElement" && isTextBlock(node)) {
    return { ...node, type: "mdxJsxTextElement", children: [] };
  }
  return isPhrasing(node) ? node : null;
}

function isTextBlock(element: JsxElement): boolean {
  return COMPONENTS.get(element.name ?? "")?.place === "text";
}

function isPhrasing(node: RootContent): node is PhrasingContent {
  return TEXT.has(node.type);
}

/** Ids for headings, and for each table a name made of its column heads. */
export function nameParts({ table }: { table: string }) {
  return (root: Root) => {
    const idFor = createHeadingIds();
    const names = new Map<string, number>();
    for (const { node } of walk(root)) {
      if (node.type === "heading") {
        node.data = { ...node.data, hProperties: { id: idFor(textOf(node)) } };
      }
      if (node.type !== "table") continue;
      const heads = node.children[0]?.children.map(textOf).filter(Boolean);
      const name = `${table}: ${(heads ?? []).join(", ").slice(0, 100)}`;
      const seen = (names.get(name) ?? 0) + 1;
      names.set(name, seen);
      const ariaLabel = seen === 1 ? name : `${name} (${seen})`;
      node.data = { ...node.data, hProperties: { ariaLabel } };
    }
  };
}
