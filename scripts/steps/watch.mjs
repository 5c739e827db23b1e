// @ts-check
import * as fs from "node:fs";
import path from "node:path";

/** Milliseconds in which several changes are one: editors write a file in steps. */
const SETTLE = 150;

/**
 * Watches folders and all below them, also those that come later. (Node 18
 * cannot watch a tree by itself on Linux.)
 *
 * @param {string} root
 * @param {string[]} folders relative to the root
 * @param {(files: string[]) => void} onChange gets paths with forward slashes, relative to the root
 * @returns {() => void} ends the watching
 */
export function watchFolders(root, folders, onChange) {
  /** @type {Map<string, fs.FSWatcher>} */
  const watchers = new Map();
  /** @type {Set<string>} */
  const changed = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  const report = () => {
    const files = [...changed];
    changed.clear();
    onChange(files);
  };
  const onEvent = (/** @type {string} */ file) => {
    if (isFolder(path.join(root, file))) add(file);
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(report, SETTLE);
  };
  const add = (/** @type {string} */ folder) => {
    if (watchers.has(folder) || !isFolder(path.join(root, folder))) return;
    const watcher = fs.watch(path.join(root, folder), (_, name) => {
      if (name) onEvent(`${folder}/${name}`);
    });
    watcher.on("error", () => forget(folder)); // the folder is gone
    watchers.set(folder, watcher);
    for (const name of fs.readdirSync(path.join(root, folder)))
      add(`${folder}/${name}`);
  };
  const forget = (/** @type {string} */ folder) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };

  for (const folder of folders) add(folder);
  return () => {
    clearTimeout(timer);
    for (const folder of [...watchers.keys()]) forget(folder);
  };
}

/** @param {string} full */
function isFolder(full) {
  return fs.statSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
