// @ts-check
import * as fs from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} PlaywrightReport
 */

/**
 * A check without tests of its own is one test.
 *
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countCheck(code) {
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * A file that failed without a failed test could not be loaded: it counts as
 * one failed test, for nobody knows how many it holds.
 *
 * @param {VitestReport} report what vitest's JSON reporter wrote
 * @returns {Counts}
 */
export function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } =
    report;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" &&
      !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests,
  };
}

/**
 * A test that passed only at the second try is flaky, which is a failure: it
 * says something untrue half of the time.
 *
 * @param {PlaywrightReport} report what Playwright's JSON reporter wrote
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a suite's exit code and report say together: never fewer failures than
 * one when the suite failed, wrote no report or ran nothing.
 *
 * @param {number} code
 * @param {Counts | undefined} counts
 * @returns {Counts}
 */
export function settleCounts(code, counts) {
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const isHollow = counts.passed + counts.failed === 0;
  if (code === 0 && !isHollow) return counts;
  return { ...counts, failed: Math.max(1, counts.failed) };
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  const sum = (/** @type {keyof Counts} */ key) =>
    all.reduce((total, counts) => total + counts[key], 0);
  return {
    passed: sum("passed"),
    failed: sum("failed"),
    skipped: sum("skipped"),
  };
}

/**
 * A reporter's file, or undefined when the suite did not live to write it.
 *
 * @param {string} file
 * @returns {any} JSON in the shape that the reporter documents
 */
export function readReport(file) {
  if (!fs.existsSync(file)) return undefined;
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined; // cut off half way
  }
}
