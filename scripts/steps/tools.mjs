// @ts-check
import * as fs from "node:fs";
import path from "node:path";

/**
 * @typedef {{ root: string, runtime: import("./runtime.mjs").Runtime, env: NodeJS.Dict<string> }} Workshop
 *   the project's folder, the Node that its tools run on and their environment
 */

/**
 * The script behind a tool's command: called with the runtime it needs no
 * shell, no npx and no shim of the platform.
 *
 * @param {string} root
 * @param {string} packageName
 * @param {string} [command] when the package has more than one
 */
export function toolScript(root, packageName, command) {
  const folder = path.join(root, "node_modules", packageName);
  const manifest = path.join(folder, "package.json");
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(fs.readFileSync(manifest, "utf8"));
  const script =
    typeof bin === "string"
      ? bin
      : command
        ? bin[command]
        : Object.values(bin)[0];
  if (!script) throw new Error(`${packageName} has no command ${command}.`);
  return path.join(folder, script);
}

/**
 * The version of an installed package.
 *
 * @param {string} root
 * @param {string} packageName
 * @returns {string}
 */
export function versionOf(root, packageName) {
  const manifest = path.join(root, "node_modules", packageName, "package.json");
  return JSON.parse(fs.readFileSync(manifest, "utf8")).version;
}
