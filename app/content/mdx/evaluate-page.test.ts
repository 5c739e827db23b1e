import { expect, test } from "vitest";
import { evaluatePage } from "./evaluate-page.server.ts";

/** What mdx-bundler would write around an expression that came through every wall. */
function bundled(expression: string): string {
  return `var Component=(()=>({default:()=>(${expression})}))();return Component;`;
}

function resultOf(expression: string): unknown {
  const page = evaluatePage(bundled(expression));
  return Reflect.apply(page, undefined, [{}]);
}

test.each(["process", "require", "fetch", "setTimeout", "Buffer", "module"])(
  "compiled code does not see %s",
  (name) => {
    expect(resultOf(`typeof ${name}`)).toBe("undefined");
  },
);

test("compiled code cannot make code from strings", () => {
  expect(() => resultOf("(() => 1).constructor('return 1')()")).toThrow(
    "Code generation from strings disallowed",
  );
});

test("code that is no page is an error", () => {
  expect(() => evaluatePage("return {}")).toThrow("no component");
});
