import { describe, expect, test } from "vitest";
import { parseOptions, STUDIES, TARGETS } from "./options.ts";

describe("parseOptions", () => {
  test("measures everything when nothing is asked for", () => {
    expect(parseOptions([])).toEqual({
      ok: true,
      value: {
        seconds: 4,
        runs: 5,
        connections: 16,
        learners: 400,
        only: [...TARGETS, ...STUDIES],
        gzip: false,
        profile: false,
      },
    });
  });

  test("takes several targets", () => {
    const options = parseOptions(["--only", "trivial", "--only", "module"]);
    expect(options).toMatchObject({ value: { only: ["trivial", "module"] } });
  });

  test.each([
    [["--seconds", "0"], "--seconds is a whole number from 1 to 600."],
    [["--runs", "2.5"], "--runs is a whole number from 1 to 99."],
    [["--connections", "many"], "--connections is a whole number"],
    [["--only", "frontpage"], "--only is one of bare, trivial, catalogue"],
    [["--fast"], "Unknown option '--fast'"],
    [["module"], "Unexpected argument 'module'"],
  ])("refuses %j in one sentence", (args, sentence) => {
    const options = parseOptions(args);
    expect(options.ok ? "accepted" : options.refusal).toContain(sentence);
  });
});
