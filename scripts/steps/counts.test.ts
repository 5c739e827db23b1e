import { describe, expect, it } from "vitest";
import {
  countPlaywright,
  countVitest,
  settleCounts,
  sumCounts,
} from "./counts.mjs";

describe("counting vitest's report", () => {
  it("takes passed, failed and skipped tests as they are", () => {
    expect(countVitest(vitestReport({ passed: 5, failed: 1 }))).toEqual({
      passed: 5,
      failed: 1,
      skipped: 0,
    });
  });

  it("counts a file that could not be loaded as one failed test", () => {
    const report = vitestReport({ passed: 5, failed: 0 });
    report.testResults.push({ status: "failed", assertionResults: [] });
    expect(countVitest(report).failed).toBe(1);
  });
});

describe("counting Playwright's report", () => {
  it("takes a flaky test for a failed one", () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    });
  });

  it("counts errors outside of tests, such as a server that did not start", () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, errors: [{}] }).failed).toBe(1);
  });
});

describe("what exit code and report say together", () => {
  const allWell = { passed: 4, failed: 0, skipped: 0 };

  it("is the report when both agree", () => {
    expect(settleCounts(0, allWell)).toEqual(allWell);
    expect(settleCounts(1, { ...allWell, failed: 3 }).failed).toBe(3);
  });

  it("is a failure when the suite failed after its last test", () => {
    expect(settleCounts(1, allWell)).toEqual({ ...allWell, failed: 1 });
  });

  it("is a failure when the suite wrote no report", () => {
    expect(settleCounts(0, undefined)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it("is a failure when the suite ran nothing", () => {
    const nothing = { passed: 0, failed: 0, skipped: 7 };
    expect(settleCounts(0, nothing).failed).toBe(1);
  });
});

it("adds suites up", () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(sumCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

function vitestReport({ passed, failed }: { passed: number; failed: number }) {
  const tests = [
    ...Array.from({ length: passed }, () => ({ status: "passed" })),
    ...Array.from({ length: failed }, () => ({ status: "failed" })),
  ];
  const status = failed > 0 ? "failed" : "passed";
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    testResults: [{ status, assertionResults: tests }],
  };
}
