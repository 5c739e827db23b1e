// @ts-check
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { StepFailure } from "./failure.mjs";
import { RECORD, hasPackages, isInstalled, leftOut } from "./installed.mjs";
import { requireSpace } from "./machine.mjs";
import { findNpm, missesVersion, npmFailure } from "./npm.mjs";
import { capture } from "./run.mjs";
import { dropUnusableRuntime } from "./runtime.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

/** Megabytes: the packages take 700, and npm's cache grows as well. */
const ROOM = 1_000;

/** The parts of package.json that decide what npm installs. */
const INSTALLED_FIELDS = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "overrides",
];

const QUIET = [
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];

/** Three more tries within half a minute; npm's own pauses take longer than a minute. */
const PATIENCE = [
  "--fetch-retries=3",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=10000",
];

/**
 * Brings node_modules to the state of the lock file, unless it is there already.
 * Installing scripts of packages never run: every binary comes ready made.
 *
 * @param {string} root
 * @returns {Promise<string | undefined>} a note when there was nothing to do
 * @throws {StepFailure}
 */
export async function installPackages(root) {
  const stamp = path.join(root, "node_modules", ".gaire-setup");
  if (readStamp(stamp) === packagesHash(root)) return "up to date";
  if (isInstalled(root)) {
    writeStamp(stamp, packagesHash(root));
    return "already there";
  }
  await requireSpace(root, ROOM);
  await runNpm(root, ["ci", "--include=dev"]);
  await requireAll(root);
  dropUnusableRuntime(root);
  writeStamp(stamp, packagesHash(root));
  return undefined;
}

/**
 * Installs what production needs and no more. Leaves no stamp, for the next
 * command that needs the tools has to install them.
 *
 * @param {string} root
 */
export async function installWithoutTools(root) {
  await requireSpace(root, ROOM);
  await runNpm(root, ["ci", "--omit=dev"]);
  dropUnusableRuntime(root);
}

/**
 * What is wanted and what npm says is there: installing or removing something
 * by hand changes it too. Platform and architecture count, for packages carry
 * binaries; Node's own version does not, for theirs fit every Node we run on.
 *
 * @param {string} root
 */
function packagesHash(root) {
  const manifest = fs.readFileSync(path.join(root, "package.json"), "utf8");
  /** @type {Record<string, unknown>} */
  const fields = JSON.parse(manifest);
  return createHash("sha256")
    .update(`${process.platform} ${process.arch}\0`)
    .update(JSON.stringify(INSTALLED_FIELDS.map((name) => fields[name])))
    .update(hashOf(root, ["package-lock.json", RECORD]))
    .digest("hex");
}

/**
 * @param {string} root
 * @param {string[]} args
 */
async function runNpm(root, args) {
  const npm = findNpm({
    env: process.env,
    execPath: process.execPath,
    platform: process.platform,
    exists: fs.existsSync,
  });
  const all = [...npm.args, ...args, ...QUIET, ...PATIENCE];
  const call = (/** @type {string} */ cache) =>
    capture(npm.file, [...all, cache], { cwd: root });

  // What npm has in its cache need not be asked for again: the lock file holds the checksums.
  let { code, output } = await call("--prefer-offline");
  if (code !== 0 && missesVersion(output))
    ({ code, output } = await call("--prefer-online"));
  if (code === 0 && hasPackages(root)) return;
  await explainFullDisk(root);
  throw npmFailure(output);
}

/**
 * @param {string} root
 * @throws {StepFailure} when npm says that all is well and it is not
 */
async function requireAll(root) {
  const [first, ...others] = leftOut(root);
  if (!first) return;
  await explainFullDisk(root);
  const names =
    others.length > 0 ? `${first} and ${others.length} more` : first;
  throw new StepFailure(
    `npm left out ${names}: check the network and the space on the disk, and run the command again.`,
  );
}

/**
 * On a full disk npm may pass over packages, or even claim success, without a
 * word about the disk.
 *
 * @param {string} root
 */
function explainFullDisk(root) {
  return requireSpace(root, ROOM, 50);
}
