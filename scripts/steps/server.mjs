// @ts-check
import path from "node:path";
import { keptSecret } from "./kept-secret.mjs";
import { parsePort, requireFreePort } from "./machine.mjs";
import { ROOT } from "./prepare.mjs";
import { endOf, startChild } from "./run.mjs";

const STOP_WITH_PARENT = new URL("./stop-with-parent.mjs", import.meta.url)
  .href;

/**
 * How Node runs the server. With little room for young objects each of the two
 * threads collects them early, in place of growing to 170 MB before the first
 * look; the whole process stays below the 400 MB that it may take.
 */
export const SERVER_FLAGS = ["--max-semi-space-size=4"];

/** @typedef {{ host: string, port: number }} Address */

/**
 * Where the server will listen.
 *
 * @param {NodeJS.Dict<string>} env
 * @returns {Address}
 * @throws {import("./failure.mjs").StepFailure} when PORT is no port
 */
export function addressOf(env) {
  return { host: env.HOST || "127.0.0.1", port: parsePort(env.PORT, 3000) };
}

/** @param {Address} address */
export function requireFreeAddress({ host, port }) {
  return requireFreePort(host, port);
}

/**
 * What a newcomer's service runs with, unless the environment says otherwise.
 * The secret is kept beside the database, because it opens what that holds.
 *
 * @param {Address} address
 * @param {NodeJS.Dict<string>} env
 */
export function localSettings({ host, port }, env) {
  const databaseFile = env.DATABASE_FILE || ".data/gaire.sqlite";
  return {
    HOST: host,
    PORT: String(port),
    DATABASE_FILE: databaseFile,
    GAIRE_SECRET:
      env.GAIRE_SECRET?.trim() || keptSecret(path.resolve(ROOT, databaseFile)),
  };
}

/**
 * Starts app/server/main.ts on this terminal. It ends with the command that
 * started it, even when that one is killed.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {NodeJS.Dict<string>} settings
 */
export function startServer({ root, runtime, env }, settings) {
  return startChild(
    runtime.path,
    [...SERVER_FLAGS, `--import=${STOP_WITH_PARENT}`, "app/server/main.ts"],
    {
      cwd: root,
      env: { ...env, ...settings },
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    },
  );
}

/**
 * Runs the server until it ends and gives its exit code.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {NodeJS.Dict<string>} settings
 */
export function runServer(workshop, settings) {
  return endOf(startServer(workshop, settings));
}
