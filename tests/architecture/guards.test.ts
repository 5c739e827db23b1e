import type ts from "typescript";
import { describe, expect, test } from "vitest";
import { exportedFunctions, filesBelow } from "./source-files.ts";

const GUARD = /\b(allowAnyone|requireActor|requireRole)\(/;
const LINES_OF_A_LOADER = 20;

type Handler = {
  path: string;
  name: string;
  declared: ts.FunctionDeclaration | null;
};

const handlers = filesBelow("app/routes", ".ts", ".tsx").flatMap((path) => {
  const { functions, others } = exportedFunctions(path);
  return ["loader", "action"].flatMap((name): Handler[] => {
    const declared = functions.get(name);
    if (declared) return [{ path, name, declared }];
    return others.includes(name) ? [{ path, name, declared: null }] : [];
  });
});

describe("every loader and action", () => {
  test("is there to be looked at", () => {
    expect(handlers.length).toBeGreaterThan(15);
  });

  test.each(handlers)(
    "$path: $name is a function whose first line asks who is there",
    ({ declared }) => {
      const first = declared?.body?.statements[0]?.getText() ?? "";
      expect(first).toMatch(GUARD);
    },
  );

  test.each(handlers)("$path: $name is thin", ({ declared }) => {
    const lines = declared?.body?.getText().split("\n").length ?? 0;
    expect(lines).toBeLessThanOrEqual(LINES_OF_A_LOADER + 2);
  });
});
