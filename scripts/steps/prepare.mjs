// @ts-check
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { oneAtATime } from "./lock.mjs";
import { requirePlatform, requireWritable } from "./machine.mjs";
import { compileMessages } from "./messages.mjs";
import { stopWithNpm } from "./run.mjs";
import { pickRuntime, runtimeEnvironment } from "./runtime.mjs";

/** @typedef {import("./tools.mjs").Workshop} Workshop */

/** The project's folder, wherever a command was called from. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(
  /[\\/]$/,
  "",
);

/** Steps that each goal shows, for the "2/5" before their titles. */
export const STEPS = { packages: 2, messages: 3, build: 4 };

/**
 * From a fresh clone, or from whatever an earlier command left, to packages,
 * compiled messages or a build. What is done already is only looked at.
 *
 * @param {import("./progress.mjs").Progress} progress
 * @param {keyof typeof STEPS} goal
 * @param {() => Promise<void>} [first] a check that should fail before anything long begins
 * @returns {Promise<Workshop>}
 * @throws {import("./failure.mjs").StepFailure}
 */
export async function prepare(progress, goal, first) {
  await checkMachine(progress, first);
  return alone(progress, async () => {
    await progress.step("Installing packages", async (note) =>
      note((await installPackages(ROOT)) ?? ""),
    );
    const workshop = openWorkshop();
    if (goal !== "packages") await messagesStep(progress, workshop);
    if (goal === "build") await buildStep(progress, workshop);
    return workshop;
  });
}

/**
 * @param {import("./progress.mjs").Progress} progress
 * @param {() => Promise<void>} [first]
 */
export async function checkMachine(progress, first) {
  stopWithNpm();
  await progress.step("Checking this machine", async (note) => {
    requirePlatform(process.platform, process.arch);
    await requireWritable(ROOT);
    await first?.();
    note(
      `Node ${process.versions.node} on ${process.platform} ${process.arch}`,
    );
  });
}

/**
 * The runtime and its environment, once the packages are there.
 *
 * @returns {Workshop}
 */
export function openWorkshop() {
  const runtime = pickRuntime(ROOT);
  return {
    root: ROOT,
    runtime,
    env: runtimeEnvironment(ROOT, runtime, process.env),
  };
}

/**
 * @param {import("./progress.mjs").Progress} progress
 * @param {Workshop} workshop
 */
function messagesStep(progress, workshop) {
  return progress.step("Compiling messages", async (note) =>
    note((await compileMessages(workshop)) ?? ""),
  );
}

/**
 * @param {import("./progress.mjs").Progress} progress
 * @param {Workshop} workshop
 */
function buildStep(progress, workshop) {
  return progress.step("Building the pages", async (note) =>
    note((await buildApp(workshop)) ?? ""),
  );
}

/**
 * @template T
 * @param {import("./progress.mjs").Progress} progress
 * @param {() => Promise<T>} work
 */
export function alone(progress, work) {
  return oneAtATime(path.join(ROOT, ".cache", "preparing"), work, (holder) =>
    progress.say(
      `Waiting for another command in this folder (process ${holder}) …`,
    ),
  );
}
