import { expect, test } from "vitest";
import { compare, figureOf } from "./figures.ts";
import { parseOptions } from "./options.ts";
import { reportText, type Report } from "./report.ts";

test("shows one line for each target, the machine, and whether the aim is met", () => {
  const text = reportText(report({ cpuMs: 1.2, loadBefore: 0.3 }));

  expect(text).toMatch(/module page +400 +38 +52 +1\.20 +15\.0/);
  expect(text).toContain("Node 24.21.0, 2 cores (Some Processor)");
  expect(text).toContain("without compression");
  expect(text).toContain(
    "Module page : trivial Remix page = 1.20 (1.20 to 1.20, by CPU-ms per request); at most 1.5: met.",
  );
  expect(text).toContain("at most 200 MB");
  expect(text).not.toContain("other work");
});

test("says that the aim is not met, and that the machine was busy", () => {
  const text = reportText(report({ cpuMs: 1.6, loadBefore: 3 }));
  expect(text).toContain("at most 1.5: not met.");
  expect(text).toContain("The machine had other work");
});

test("says that processor time cannot be read here", () => {
  const text = reportText(report({ cpuMs: null, loadBefore: 0 }));
  expect(text).toContain("No /proc here");
});

function report(some: { cpuMs: number | null; loadBefore: number }): Report {
  const options = parseOptions([]);
  if (!options.ok) throw new Error(options.refusal);
  const run = { requestsPerSecond: 400, p50: 38, p99: 52 };
  const trivial = figureOf(
    { name: "trivial", title: "trivial Remix page", bytes: 2900 },
    [{ ...run, cpuMs: 1 }],
  );
  const page = figureOf(
    { name: "module", title: "module page", bytes: 15_000 },
    [{ ...run, cpuMs: some.cpuMs }],
  );
  return {
    measuredAt: "2026-11-22T09:00:00.000Z",
    machine: {
      node: "24.21.0",
      cores: 2,
      cpu: "Some Processor",
      loadBefore: some.loadBefore,
      loadAfter: 2,
    },
    options: options.value,
    figures: [trivial, page],
    comparison: compare(page, trivial),
    studies: ["Memory over 10000 page views: at most 200 MB."],
  };
}
