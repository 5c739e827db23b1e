// @ts-check
import * as fs from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { StepFailure } from "./failure.mjs";

/** Where the database driver brings a ready binary; elsewhere it would need a compiler. */
const PLATFORMS = [
  "linux-x64",
  "linux-arm64",
  "win32-x64",
  "darwin-x64",
  "darwin-arm64",
];

/**
 * @param {string} platform
 * @param {string} arch
 * @throws {StepFailure} on a kind of computer that some part of Gairė lacks a binary for
 */
export function requirePlatform(platform, arch) {
  if (PLATFORMS.includes(`${platform}-${arch}`)) return;
  throw new StepFailure(
    `Gairė does not run on ${platform} ${arch}: use Linux (x64, arm64), Windows (x64) or macOS.`,
  );
}

/**
 * @param {string} folder
 * @param {number} megabytes what the next step needs
 * @param {number} [least] the least to go on with, when the step has run already
 * @throws {StepFailure} when the folder's disk has less room
 */
export async function requireSpace(folder, megabytes, least = megabytes) {
  const free = await freeMegabytes(folder);
  if (free === undefined || free >= least) return;
  throw new StepFailure(
    `Only ${free} MB are free on the disk of ${folder}, and this needs ${megabytes} MB: ` +
      "free some space and run the command again.",
  );
}

/**
 * @param {string} folder
 * @returns {Promise<number | undefined>} undefined where Node (before 18.15) or the system cannot tell
 */
async function freeMegabytes(folder) {
  if (typeof fs.statfs !== "function") return undefined;
  try {
    const { bavail, bsize } = await fs.statfs(folder);
    return Math.floor((bavail * bsize) / 1024 ** 2);
  } catch {
    return undefined; // some network disks do not say; writing will show
  }
}

/**
 * @param {string} folder
 * @throws {StepFailure} when nothing can be written there
 */
export async function requireWritable(folder) {
  const probe = path.join(folder, `.writable-${process.pid}`);
  try {
    await fs.writeFile(probe, "x");
    await fs.rm(probe);
  } catch (error) {
    if (!(error instanceof Error) || !/EACCES|EPERM|EROFS/.test(error.message))
      throw error;
    throw new StepFailure(
      `The folder ${folder} cannot be written: copy the project to a folder of your own.`,
    );
  }
}

/**
 * The port of an environment variable's text.
 *
 * @param {string | undefined} text
 * @param {number} usual
 * @throws {StepFailure} when it is no port
 */
export function parsePort(text, usual) {
  if (text === undefined || text === "") return usual;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StepFailure(
    `PORT is "${text}", which is no port: give a number from 1 to 65535, for example PORT=3001.`,
  );
}

/**
 * @param {string} host
 * @param {number} port
 * @throws {StepFailure} when the port cannot be had
 */
export async function requireFreePort(host, port) {
  const problem = await tryToListen(host, port);
  if (!problem) return;
  const another = `choose another one, for example PORT=${port < 65_535 ? port + 1 : 3001}`;
  if (problem === "EADDRINUSE")
    throw new StepFailure(
      `Port ${port} is in use: stop the program that uses it, or ${another}.`,
    );
  if (problem === "EACCES")
    throw new StepFailure(
      `Port ${port} is not open to you on this system: ${another}.`,
    );
  throw new StepFailure(
    `The address ${host}:${port} cannot be used (${problem}): set HOST and PORT to an address of this computer.`,
  );
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the system's error code, if any
 */
function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code ?? error.message),
    );
    server.listen({ host, port, exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}
