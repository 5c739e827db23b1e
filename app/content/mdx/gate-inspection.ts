import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type CheckedPage, contentsOf } from "./gate-contents.ts";
import type { Problem } from "./gate-problem.ts";
import { explainParserError } from "./gate-syntax.ts";
import { checkTree } from "./gate-tree.ts";

export type Inspection =
  { problems: Problem[]; page: null } | { problems: []; page: CheckedPage };

/** The same extensions in the same order as in the compiler, so that both read alike. */
const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .freeze();

/**
 * Parses a page and checks its tree. Runs in the worker thread: the time that a
 * text costs here is the author's to decide, and only a thread can be stopped.
 */
export function inspectPage(text: string): Inspection {
  let root: Root;
  try {
    root = parser.parse(text);
  } catch (error) {
    return { problems: [explainParserError(error, text)], page: null };
  }
  const problems = checkTree(root);
  if (problems.length > 0) return { problems, page: null };
  return { problems: [], page: contentsOf(root) };
}
