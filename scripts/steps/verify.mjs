// @ts-check
import { findBrowser } from "./browser.mjs";
import { buildApp } from "./build.mjs";
import { reportFailure } from "./command.mjs";
import { countCheck } from "./counts.mjs";
import { Interrupted } from "./failure.mjs";
import { STEPS, alone, prepare } from "./prepare.mjs";
import { elapsed, startProgress } from "./progress.mjs";
import { runChecks, runSuite, summarise } from "./run-suites.mjs";
import { CHECKS, JOURNEYS, UNIT_AND_INTEGRATION } from "./suites.mjs";

/**
 * @typedef {import("./tools.mjs").Workshop} Workshop
 * @typedef {import("./progress.mjs").Progress} Progress
 * @typedef {import("./run-suites.mjs").Outcome} Outcome
 */

/** The last line when there is nothing to count: not even the tools could be installed. */
const NOTHING_RAN = "\n0 passed, 1 failed";

/**
 * Everything that needs no browser and no build.
 *
 * @returns {Promise<number>} the exit code
 */
export function checkAll() {
  return verify(STEPS.messages, async (workshop, progress) => [
    ...(await runChecks(workshop, CHECKS, progress.say)),
    await runSuite(workshop, UNIT_AND_INTEGRATION, progress.say),
  ]);
}

/**
 * Every suite, the journeys in a real browser among them. A suite that fails
 * does not keep the others from running; a build or a browser that cannot be
 * had is a failure, never a reason to leave something out.
 *
 * @returns {Promise<number>} the exit code
 */
export function testAll() {
  return verify(STEPS.build + 1, async (workshop, progress) => {
    const { say } = progress;
    const build = await buildOutcome(workshop, progress);
    const browser = await browserOrNothing(workshop, progress);
    const outcomes = [
      build,
      ...(await runChecks(workshop, CHECKS, say)),
      await runSuite(workshop, UNIT_AND_INTEGRATION, say),
    ];
    if (!browser) return [...outcomes, failed(JOURNEYS.name)];
    const env = { ...workshop.env, CHROMIUM_PATH: browser };
    return [...outcomes, await runSuite({ ...workshop, env }, JOURNEYS, say)];
  });
}

/**
 * @param {number} steps
 * @param {(workshop: Workshop, progress: Progress) => Promise<Outcome[]>} run
 */
async function verify(steps, run) {
  const progress = startProgress(steps);
  try {
    const workshop = await prepare(progress, "messages");
    return summarise(await run(workshop, progress), progress.say);
  } catch (error) {
    const code = reportFailure(error);
    if (!(error instanceof Interrupted)) progress.say(NOTHING_RAN);
    return code;
  }
}

/**
 * @param {Workshop} workshop
 * @param {Progress} progress
 * @returns {Promise<Outcome>}
 */
async function buildOutcome(workshop, progress) {
  const began = performance.now();
  const done = await tryStep(progress, "Building the pages", (note) =>
    alone(progress, async () => note((await buildApp(workshop)) ?? "")),
  );
  const time = elapsed(performance.now() - began);
  return { name: "build", counts: countCheck(done ? 0 : 1), time };
}

/**
 * @param {Workshop} workshop
 * @param {Progress} progress
 */
async function browserOrNothing(workshop, progress) {
  let browser = "";
  await tryStep(progress, "Finding a browser", async (note) => {
    browser = await findBrowser(workshop, note);
  });
  return browser;
}

/**
 * @param {Progress} progress
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<unknown>} work
 * @returns {Promise<boolean>} whether it worked; if not, the reason is on stderr
 */
async function tryStep(progress, title, work) {
  try {
    await progress.step(title, work);
    return true;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    reportFailure(error);
    return false;
  }
}

/**
 * @param {string} name
 * @returns {Outcome}
 */
function failed(name) {
  return { name, counts: countCheck(1), time: "not run" };
}
