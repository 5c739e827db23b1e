// @ts-check
import * as fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds after which a lock is left over, whoever has its process number now. */
const TOO_OLD = 15 * 60_000;

/**
 * Lets one command at a time install and build in a folder, so that a test run
 * beside a starting service does not tear down what the other puts up.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: number) => void} onWait called once when another command is at it
 */
export async function oneAtATime(file, work, onWait) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    const holder = holderOf(file);
    if (holder === undefined) continue;
    if (!waited) onWait(holder);
    await pause(300);
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    // Anything but "exists" is not about locking, and a step will tell it.
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST")
      return false;
    throw error;
  }
}

/**
 * The process that holds the lock; a lock whose process is gone is removed.
 *
 * @param {string} file
 */
function holderOf(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const holder = Number(fs.readFileSync(file, "utf8"));
  const fresh = Date.now() - stat.mtimeMs < TOO_OLD;
  // An empty file belongs to a command that is just about to write its number.
  if (fresh && (holder === 0 || isAlive(holder))) return holder;
  fs.rmSync(file, { force: true });
  return undefined;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
