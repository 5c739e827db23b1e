// @ts-check
import * as fs from "node:fs";
import path from "node:path";
import { toolFailure } from "./failure.mjs";
import { requireSpace } from "./machine.mjs";
import { MESSAGE_SOURCES } from "./messages.mjs";
import { capture } from "./run.mjs";
import { hashOf, readStamp, removeStamp, writeStamp } from "./stamp.mjs";
import { toolScript } from "./tools.mjs";

/** What the build is made from. The database's client and schema are bundled with the pages. */
const SOURCES = [
  "app",
  "db",
  "public",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  ...MESSAGE_SOURCES,
];

/** Megabytes for the build and the bundler's own files. */
const ROOM = 200;

const STAMP = "build/.stamp";

/**
 * Builds the pages for production, unless nothing they are made from has changed.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @returns {Promise<string | undefined>} a note when there was nothing to do
 * @throws {import("./failure.mjs").StepFailure}
 */
export async function buildApp({ root, runtime, env }) {
  if (buildState(root) === "fresh") return "up to date";
  await requireSpace(root, ROOM);
  const stamp = path.join(root, STAMP);
  const wanted = sourcesHash(root);
  removeStamp(stamp);
  const { code, output } = await capture(
    runtime.path,
    [toolScript(root, "@remix-run/dev", "remix"), "vite:build"],
    { cwd: root, env: { ...env, NODE_ENV: "production" } },
  );
  if (code !== 0)
    throw toolFailure(output, "The pages could not be built (see above).");
  await compressAssets({ root, runtime, env });
  await bundleVerifier({ root, runtime, env });
  writeStamp(stamp, wanted);
  return undefined;
}

/**
 * Writes the brotli and gzip forms of the built assets beside them, once, so that
 * serving one costs no compression.
 *
 * @param {Pick<import("./tools.mjs").Workshop, "root" | "runtime" | "env">} workshop
 */
async function compressAssets({ root, runtime, env }) {
  const { code, output } = await capture(
    runtime.path,
    [path.join(root, "app/server/precompress.ts"), "build/client"],
    { cwd: root, env },
  );
  if (code !== 0)
    throw toolFailure(
      output,
      "The assets could not be compressed (see above).",
    );
}

/**
 * Makes the offline verifier's script of one piece, beside the server's bundle.
 *
 * @param {Pick<import("./tools.mjs").Workshop, "root" | "runtime" | "env">} workshop
 */
async function bundleVerifier({ root, runtime, env }) {
  const script = "app/features/certificates/verifier/write-verifier.server.ts";
  const { code, output } = await capture(
    runtime.path,
    [path.join(root, script), "build/server/verifier.json"],
    { cwd: root, env },
  );
  if (code !== 0)
    throw toolFailure(
      output,
      "The offline verifier could not be bundled (see above).",
    );
}

/**
 * Whether there is a build, and whether it is of these sources. One that was
 * interrupted left no stamp and does not count.
 *
 * @param {string} root
 * @returns {"none" | "old" | "fresh"}
 */
export function buildState(root) {
  const stamp = readStamp(path.join(root, STAMP));
  const made = ["build/server", "build/client"].map((name) =>
    path.join(root, name),
  );
  if (!stamp || !made.every((folder) => fs.existsSync(folder))) return "none";
  return stamp === sourcesHash(root) ? "fresh" : "old";
}

/** @param {string} root */
function sourcesHash(root) {
  return hashOf(root, SOURCES, isOutside);
}

/**
 * What changes without changing the build: compiled messages (their sources
 * count), tests, migrations.
 *
 * @param {string} file
 */
function isOutside(file) {
  return (
    file === "app/paraglide" ||
    file === "db/migrations" ||
    /\.test\.tsx?$/.test(file)
  );
}
