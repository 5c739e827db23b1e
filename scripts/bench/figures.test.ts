import { describe, expect, test } from "vitest";
import { compare, figureOf, median, percentile, type Run } from "./figures.ts";

describe("figureOf", () => {
  test("says the middle of each number, wherever it was", () => {
    const figure = figureOf(page("module"), [
      run({ requestsPerSecond: 900, p99: 30, cpuMs: 2 }),
      run({ requestsPerSecond: 100, p99: 20, cpuMs: 9 }),
      run({ requestsPerSecond: 800, p99: 90, cpuMs: 3 }),
    ]);

    expect(figure).toMatchObject({
      requestsPerSecond: 800,
      p99: 30,
      cpuMs: 3,
    });
  });

  test("says nothing of processor time when one run could not read it", () => {
    const runs = [run({ cpuMs: 2 }), run({ cpuMs: null })];
    expect(figureOf(page("module"), runs).cpuMs).toBeNull();
  });
});

describe("compare", () => {
  test("compares each run with that of the same round, and takes the middle", () => {
    const trivial = figureOf(page("trivial"), costs(1, 2, 1));
    const ours = figureOf(page("module"), costs(1.4, 2.6, 4));

    const { ratio, lowest, highest, isMet, by } = compare(ours, trivial);

    expect([lowest, ratio, highest]).toEqual([1.3, 1.4, 4]);
    expect(isMet).toBe(true);
    expect(by).toBe("CPU-ms per request");
  });

  test("meets the aim at just 1.5 times, and not above", () => {
    const trivial = figureOf(page("trivial"), costs(2));
    const at = (cpuMs: number) =>
      compare(figureOf(page("module"), costs(cpuMs)), trivial).isMet;
    expect([at(3), at(3.1)]).toEqual([true, false]);
  });

  test("falls back to requests per second where there is no /proc", () => {
    const [few, many] = [250, 500].map((requestsPerSecond) =>
      figureOf(page("module"), [run({ requestsPerSecond, cpuMs: null })]),
    );
    if (!few || !many) throw new Error("no figures");

    expect(compare(few, many)).toMatchObject({
      ratio: 2,
      by: "requests per second",
    });
  });
});

describe("median", () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])("of %j is %d", (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  test("of nothing is a mistake", () => {
    expect(() => median([])).toThrow("median of nothing");
  });
});

test("the 99th percentile of a hundred values is the last but one", () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(values, 99)).toBe(99);
  expect(percentile(values, 50)).toBe(50);
  expect(percentile([7], 99)).toBe(7);
});

function page(name: "module" | "trivial") {
  return { name, title: name, bytes: 1 };
}

function costs(...cpuMs: number[]): Run[] {
  return cpuMs.map((cost) => run({ cpuMs: cost }));
}

function run(some: Partial<Run>): Run {
  return { requestsPerSecond: 1, p50: 1, p99: 1, cpuMs: 1, ...some };
}
