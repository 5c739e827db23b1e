// @ts-check
import * as fs from "node:fs";
import path from "node:path";
import { countCheck, readReport, settleCounts, sumCounts } from "./counts.mjs";
import { elapsed } from "./progress.mjs";
import { capture, show } from "./run.mjs";
import { toolScript } from "./tools.mjs";

/**
 * @typedef {import("./suites.mjs").Suite} Suite
 * @typedef {import("./counts.mjs").Counts} Counts
 * @typedef {{ name: string, counts: Counts, time: string }} Outcome
 * @typedef {(text: string) => void} Say
 */

/** How many checks run side by side. */
const AT_ONCE = 2;

/**
 * Runs checks two at a time and prints what each wrote when it is done.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {Suite[]} checks
 * @param {Say} say
 * @returns {Promise<Outcome[]>} in the order of the checks
 */
export async function runChecks(workshop, checks, say) {
  /** @type {Outcome[]} */
  const outcomes = [];
  const queue = [...checks.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [place, check] = next;
      outcomes[place] = await runCheck(workshop, check, say);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}

/**
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {Suite} check
 * @param {Say} say
 * @returns {Promise<Outcome>}
 */
async function runCheck(workshop, check, say) {
  const { root, runtime } = workshop;
  const began = performance.now();
  const { code, output } = await start(check, root, (args) =>
    capture(runtime.path, args, {
      cwd: root,
      env: suiteEnvironment(workshop, check),
    }),
  );
  const time = elapsed(performance.now() - began);
  say(heading(`${check.name}: ${code === 0 ? "passed" : "failed"} (${time})`));
  if (output.trim()) say(output.trimEnd());
  return { name: check.name, counts: countCheck(code), time };
}

/**
 * Runs a suite with tests of its own on this terminal and counts them from its report.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {Suite} suite
 * @param {Say} say
 * @returns {Promise<Outcome>}
 */
export async function runSuite(workshop, suite, say) {
  const { root, runtime } = workshop;
  const report = path.join(root, suite.report ?? "");
  fs.mkdirSync(path.dirname(report), { recursive: true });
  if (suite.report) fs.rmSync(report, { force: true });
  const began = performance.now();
  say(heading(suite.name));
  const { code } = await start(suite, root, async (args) => ({
    code: await show(runtime.path, args, {
      cwd: root,
      env: suiteEnvironment(workshop, suite),
    }),
    output: "",
  }));
  const found = readReport(report);
  const counts = settleCounts(code, found && suite.count?.(found));
  return { name: suite.name, counts, time: elapsed(performance.now() - began) };
}

/**
 * A suite that cannot even be started has failed, and the others still run.
 *
 * @param {Suite} suite
 * @param {string} root
 * @param {(args: string[]) => Promise<import("./run.mjs").Ended>} run
 */
async function start(suite, root, run) {
  try {
    const script = suite.tool
      ? toolScript(root, ...suite.tool)
      : (suite.script ?? "");
    return await run([script, ...suite.args]);
  } catch (error) {
    if (error instanceof Error && "code" in error)
      return { code: 1, output: `It could not be started: ${error.message}` };
    throw error;
  }
}

/**
 * Tests choose their own NODE_ENV, whatever the person's shell says. What a
 * check writes passes through us, so it cannot see whether it is on a terminal.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {Suite} suite
 */
function suiteEnvironment({ env }, suite) {
  const { NODE_ENV: _, ...rest } = env;
  const isChosen = env.NO_COLOR !== undefined || env.FORCE_COLOR !== undefined;
  const colour = process.stdout.isTTY
    ? { FORCE_COLOR: "1" }
    : { NO_COLOR: "1" };
  return { ...rest, ...(!isChosen && colour), ...suite.env };
}

/**
 * Prints a line for each suite and the line that everything ends with.
 *
 * @param {Outcome[]} outcomes
 * @param {Say} say
 * @returns {number} the exit code
 */
export function summarise(outcomes, say) {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  say(heading("all together"));
  for (const { name, counts, time } of outcomes)
    say(`${name.padEnd(width)}  ${describe(counts)}  (${time})`);
  const total = sumCounts(outcomes.map(({ counts }) => counts));
  if (total.skipped > 0) say(`\n${total.skipped} skipped: they prove nothing.`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {Counts} counts */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @param {string} text */
function heading(text) {
  return `\n── ${text}`;
}
