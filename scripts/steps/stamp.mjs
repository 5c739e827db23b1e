// @ts-check
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";

/**
 * One SHA-256 over names and contents of files, so that a step can see whether
 * anything it depends on has changed. Times and the order of folders play no
 * part; a path that is not there counts too.
 *
 * @param {string} root
 * @param {string[]} paths files and folders, relative to the root
 * @param {(file: string) => boolean} [ignore] is given paths with forward slashes
 */
export function hashOf(root, paths, ignore = () => false) {
  const hash = createHash("sha256");
  for (const name of paths) addPath(hash, root, name, ignore);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} name
 * @param {(file: string) => boolean} ignore
 */
function addPath(hash, root, name, ignore) {
  if (ignore(name)) return;
  const full = path.join(root, name);
  const stat = fs.statSync(full, { throwIfNoEntry: false });
  if (!stat) {
    hash.update(`absent ${name}\0`);
  } else if (stat.isDirectory()) {
    for (const entry of fs.readdirSync(full).sort())
      addPath(hash, root, `${name}/${entry}`, ignore);
  } else if (stat.isFile()) {
    const bytes = fs.readFileSync(full);
    hash.update(`file ${name} ${bytes.length}\0`).update(bytes);
  }
}

/**
 * What a step left behind when it was last complete.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
export function readStamp(file) {
  if (!fs.existsSync(file)) return undefined;
  return fs.readFileSync(file, "utf8").trim();
}

/**
 * Marks a step as complete. Called last, so that an interrupted step is redone.
 *
 * @param {string} file
 * @param {string} hash
 */
export function writeStamp(file, hash) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${hash}\n`);
}

/** @param {string} file */
export function removeStamp(file) {
  fs.rmSync(file, { force: true });
}
