// @ts-check
import path from "node:path";
import { StepFailure, toolFailure } from "./failure.mjs";

/**
 * How to call npm: through the npm that called us, else the one that came with
 * this Node, else the one on the path.
 *
 * @param {{ env: NodeJS.Dict<string>, execPath: string, platform: string, exists: (file: string) => boolean }} machine
 * @returns {{ file: string, args: string[] }}
 * @throws {StepFailure} when there is none
 */
export function findNpm({ env, execPath, platform, exists }) {
  const caller = env.npm_execpath;
  // The variable may name another package manager, which does not read our lock file.
  if (caller && /npm-cli\.c?js$/.test(caller) && exists(caller))
    return { file: env.npm_node_execpath ?? execPath, args: [caller] };

  const folders = (env.PATH ?? env.Path ?? "").split(path.delimiter);
  const beside = [path.dirname(execPath), ...folders].filter(Boolean);
  for (const folder of beside) {
    const script = ["node_modules", "../lib/node_modules"]
      .map((place) => path.join(folder, place, "npm", "bin", "npm-cli.js"))
      .find(exists);
    if (script) return { file: execPath, args: [script] };
    const program = path.join(folder, "npm");
    if (platform !== "win32" && exists(program))
      return { file: program, args: [] };
  }
  throw new StepFailure(
    "npm was not found: install Node together with npm from https://nodejs.org and run the command again.",
  );
}

/** Errors of a network or registry that does not answer, as npm prints them. */
const NO_ANSWER =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|E50[0234]|E407|E429|CERT_[A-Z_]+|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_[A-Z_]+|DEPTH_ZERO_SELF_SIGNED_CERT)\b/;
const OUT_OF_STEP =
  /can only install packages when your package\.json and package-lock\.json/;
const NO_VERSION = /\b(ETARGET|notarget)\b/;

/** @type {[sign: RegExp, sentence: (code: string, registry: string) => string][]} */
const SIGNS = [
  [
    NO_ANSWER,
    (code, registry) =>
      `The package registry ${registry}cannot be reached (${code}): check the network or npm's proxy settings, and run the command again.`,
  ],
  [
    /\b(E401|E403|ENEEDAUTH)\b/,
    (code, registry) =>
      `The package registry ${registry}refuses access (${code}): sign in to it with npm, and run the command again.`,
  ],
  [
    /\bEINTEGRITY\b/,
    () =>
      "A downloaded package differs from the lock file: run `npm cache verify`, and run the command again.",
  ],
  [
    OUT_OF_STEP,
    () =>
      "package.json and package-lock.json do not fit together: run `npm install` and commit both.",
  ],
];

/**
 * Turns npm's output into one sentence. Only a failure that we do not know
 * brings npm's last lines with it.
 *
 * @param {string} output
 */
export function npmFailure(output) {
  const text = withoutNoise(output);
  const sentence = npmSentence(text);
  if (sentence) return new StepFailure(sentence);
  return toolFailure(text, "npm could not install the packages (see above).");
}

/** @param {string} text */
function npmSentence(text) {
  // The host alone: an address may carry a password.
  const [, host] = /request to https?:\/\/([^\s/@]+)\//.exec(text) ?? [];
  for (const [sign, sentence] of SIGNS) {
    const found = sign.exec(text);
    if (found) return sentence(found[1] ?? "", host ? `${host} ` : "");
  }
  return undefined;
}

/**
 * Whether npm did not find a version: a reason to ask the registry again, for
 * the list of versions in npm's cache may be old.
 *
 * @param {string} output
 */
export function missesVersion(output) {
  return NO_VERSION.test(output);
}

/** What npm says on a good day too: an old Node before ours is there, somebody's settings. */
const NOISE =
  /EBADENGINE|Unknown (user|env|cli|project) config|npm warn deprecated/i;

/** @param {string} output */
function withoutNoise(output) {
  return output
    .split(/\r?\n/)
    .filter((line) => !NOISE.test(line))
    .join("\n");
}
