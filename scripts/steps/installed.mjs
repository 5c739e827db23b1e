// @ts-check
import * as fs from "node:fs";
import path from "node:path";

/** npm's own list of what it has installed, which it writes last. */
export const RECORD = "node_modules/.package-lock.json";

/**
 * Whether npm has installed something here to its end.
 *
 * @param {string} root
 */
export function hasPackages(root) {
  return fs.existsSync(path.join(root, RECORD));
}

/**
 * Whether node_modules is what package.json and the lock file ask for, whoever
 * installed it.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  if (!hasPackages(root) || leftOut(root).length > 0) return false;
  const lock = readJson(path.join(root, "package-lock.json"));
  const manifest = readJson(path.join(root, "package.json"));
  return manifestFitsLock(manifest, lock.packages[""]);
}

/**
 * What the lock file names and npm did not install. npm passes over an optional
 * package that it fails to download or unpack, and the pinned Node is one.
 *
 * @param {string} root
 */
export function leftOut(root) {
  const record = readJson(path.join(root, RECORD));
  const lock = readJson(path.join(root, "package-lock.json"));
  return missingPackages(record.packages, lock.packages, process);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Entry
 */

/**
 * The packages that are not there in the lock file's version. An optional one
 * counts only when it is plainly meant for this computer.
 *
 * @param {Record<string, Entry>} record
 * @param {Record<string, Entry>} lock
 * @param {{ platform: string, arch: string }} machine
 * @returns {string[]}
 */
export function missingPackages(record, lock, machine) {
  const missing = Object.entries(lock).filter(([place, wanted]) => {
    if (place === "") return false;
    const found = record[place];
    if (!found) return !wanted.optional || isMeantFor(wanted, machine);
    return (
      found.version !== wanted.version || found.integrity !== wanted.integrity
    );
  });
  return missing.map(([place]) => place.replace(/^.*node_modules\//, ""));
}

/**
 * @param {Entry} entry
 * @param {{ platform: string, arch: string }} machine
 */
function isMeantFor({ os, cpu, libc }, { platform, arch }) {
  if (os === undefined || cpu === undefined || libc !== undefined) return false;
  return [os].flat().includes(platform) && [cpu].flat().includes(arch);
}

/**
 * @param {Record<string, unknown>} manifest
 * @param {Record<string, unknown>} inLock what the lock file says about the project itself
 */
function manifestFitsLock(manifest, inLock) {
  return ["dependencies", "devDependencies", "optionalDependencies"].every(
    (field) =>
      JSON.stringify(sorted(manifest[field])) ===
      JSON.stringify(sorted(inLock[field])),
  );
}

/** @param {unknown} record */
function sorted(record) {
  return Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * @param {string} file
 * @returns {any} JSON of npm's own files, whose shape npm guarantees
 */
function readJson(file) {
  return JSON.parse(fs.readFileSync(file, "utf8"));
}
