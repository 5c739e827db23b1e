// @ts-check
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { Interrupted, signalCode } from "./failure.mjs";

/**
 * @typedef {import("node:child_process").ChildProcess} Child
 * @typedef {import("node:child_process").SpawnOptions} SpawnOptions
 * @typedef {Omit<SpawnOptions, "env"> & { env?: NodeJS.Dict<string> }} Options
 * @typedef {{ code: number, output: string }} Ended
 */

/** @type {NodeJS.Signals[]} */
const PASSED_ON = ["SIGINT", "SIGTERM", "SIGHUP"];
/** Milliseconds; a second Ctrl-C sooner than this is an echo of the first: npm sends one too. */
const ECHO = 1_000;

/** @type {import("node:child_process").StdioOptions} */
const PIPED = ["ignore", "pipe", "pipe"];

/** Milliseconds; npm would finish a whole installation first. */
const GRACE = 3_000;

/** The children that run, and how long each may take to stop. @type {Map<Child, number | undefined>} */
const children = new Map();
/** @type {{ signal: NodeJS.Signals, at: number } | undefined} */
let stopped;

/**
 * Starts a child that does not outlive us: signals that ask us to stop are
 * passed on to it, and asking again a second later kills it.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {Options} options
 * @param {number} [grace] milliseconds to stop in, for a child whose work is begun anew next time
 */
export function startChild(file, args, options, grace) {
  // Remix's types make NODE_ENV a must of every environment; for a child it is none.
  const child = spawn(file, args, /** @type {SpawnOptions} */ (options));
  if (children.size === 0) listen(true);
  children.set(child, grace);
  const forget = () => {
    if (children.delete(child) && children.size === 0) listen(false);
  };
  child.once("close", forget);
  child.once("error", forget);
  return child;
}

/**
 * Runs a tool and collects what it writes.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {Options} options
 * @param {number} [patience] milliseconds after which the tool is stuck and ended
 * @returns {Promise<Ended>}
 * @throws {Interrupted} when we were asked to stop meanwhile
 */
export async function capture(file, args, options, patience) {
  const piped = { ...options, stdio: PIPED };
  const child = startChild(file, args, piped, GRACE);
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout?.on("data", (chunk) => chunks.push(chunk));
  child.stderr?.on("data", (chunk) => chunks.push(chunk));
  // Not spawn's own timeout: that one lives on when the tool does not exist.
  const timer = patience && setTimeout(() => child.kill(), patience);
  const code = await endOf(child);
  if (timer) clearTimeout(timer);
  refuseIfStopped();
  return { code, output: Buffer.concat(chunks).toString("utf8") };
}

/**
 * Runs a tool on this terminal and gives its exit code.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {Options} options
 * @throws {Interrupted} when we were asked to stop meanwhile
 */
export async function show(file, args, options) {
  const child = startChild(file, args, { ...options, stdio: "inherit" });
  const code = await endOf(child);
  refuseIfStopped();
  return code;
}

/**
 * Waits for a child and gives its exit code, as a shell would: 128 + n when
 * signal n ended it, 127 when it is not there and 126 when it cannot be run.
 *
 * @param {Child} child
 * @returns {Promise<number>}
 */
export function endOf(child) {
  return new Promise((resolve) => {
    child.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code === "ENOENT" ? 127 : 126),
    );
    child.once("close", (code, signal) =>
      resolve(signal ? signalCode(signal) : (code ?? 1)),
    );
  });
}

/** Whether somebody asked this command to stop. */
export function isStopping() {
  return stopped !== undefined;
}

function refuseIfStopped() {
  if (stopped) throw new Interrupted(stopped.signal);
}

/** @param {boolean} on */
function listen(on) {
  for (const signal of PASSED_ON) process[on ? "on" : "off"](signal, passOn);
  process[on ? "on" : "off"]("exit", endChildren);
}

/** @param {NodeJS.Signals} signal */
function passOn(signal) {
  const now = performance.now();
  if (stopped) {
    if (now - stopped.at > ECHO) killChildren();
    return;
  }
  stopped = { signal, at: now };
  for (const [child, grace] of children) {
    // A terminal gives Ctrl-C to the child as well; twice would cut its goodbye short.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    if (grace) setTimeout(() => child.kill("SIGKILL"), grace).unref();
  }
}

function killChildren() {
  for (const child of children.keys()) child.kill("SIGKILL");
}

function endChildren() {
  for (const child of children.keys()) child.kill("SIGTERM");
}

/**
 * Stops this command when the npm that started it is gone: npm passes signals
 * to its shell, which may not pass them on, and a killed npm passes nothing.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = callers();
  const timer = setInterval(() => {
    if (!stopped && callers() !== npm) passOn("SIGTERM");
  }, 1_000);
  timer.unref();
}

/** Our parent's process number and, if that is npm's shell, npm's as well (where /proc tells). */
function callers() {
  const parent = process.ppid;
  try {
    const stat = fs.readFileSync(`/proc/${parent}/stat`, "utf8");
    const [, name, grandparent] = /\((.*)\) \S (\d+)/.exec(stat) ?? [];
    return /^(ba|da|a)?sh$/.test(name ?? "")
      ? `${parent} ${grandparent}`
      : String(parent);
  } catch {
    return String(parent);
  }
}
