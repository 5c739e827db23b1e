import { compileFunction, createContext } from "node:vm";
import type { ComponentType } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import type { ComponentMap } from "./author-components.ts";

export type PageContent = ComponentType<{ components: ComponentMap }>;

/**
 * Runs compiled code to get the page's component. The code sees a world of its
 * own: no `process`, no `require`, no `fetch`, no code made from strings. That is
 * a second wall, not the first; the code comes from a checked tree.
 */
export function evaluatePage(code: string): PageContent {
  const run = compileFunction(code, ["_jsx_runtime"], {
    parsingContext: createContext(Object.create(null), {
      codeGeneration: { strings: false, wasm: false },
    }),
  });
  const module: unknown = run(jsxRuntime);
  const content: unknown =
    typeof module === "object" && module !== null
      ? Reflect.get(module, "default")
      : null;
  if (typeof content !== "function")
    throw new Error("The page is no component");
  // mdx-bundler's output: `default` is the page, its one prop the components.
  return content as PageContent;
}
