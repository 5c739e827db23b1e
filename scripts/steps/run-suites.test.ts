import { expect, it } from "vitest";
import { summarise } from "./run-suites.mjs";

it("ends with the line that counts everything, and an exit code that fits", () => {
  const { lines, code } = summary([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 41, failed: 0, skipped: 0 },
  ]);
  expect(lines.at(-1)).toBe("42 passed, 0 failed");
  expect(code).toBe(0);
});

it("does not hide failures or skipped tests", () => {
  const { lines, code } = summary([
    { passed: 41, failed: 1, skipped: 2 },
    { passed: 0, failed: 1, skipped: 0 },
  ]);
  expect(lines.at(-1)).toBe("41 passed, 2 failed");
  expect(lines.join("\n")).toContain("2 skipped");
  expect(code).toBe(1);
});

function summary(all: { passed: number; failed: number; skipped: number }[]) {
  let text = "";
  const outcomes = all.map((counts, i) => ({
    name: `suite ${i}`,
    counts,
    time: "1.0 s",
  }));
  const code = summarise(outcomes, (line) => (text += `${line}\n`));
  return { code, lines: text.trimEnd().split("\n") };
}
