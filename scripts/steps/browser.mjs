// @ts-check
import * as fs from "node:fs";
import path from "node:path";
import { StepFailure } from "./failure.mjs";
import { capture } from "./run.mjs";
import { toolScript } from "./tools.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Where Chrome and Chromium are when they are not on the path. */
const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Milliseconds; a download that takes longer is stuck. */
const PATIENCE = 10 * 60_000;

/**
 * A browser for the journeys in a real one: CHROMIUM_PATH, else one that is
 * installed, else Playwright's, else one that is installed now.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {(text: string) => void} note
 * @returns {Promise<string>} the executable
 * @throws {StepFailure} when none is there and none can be installed
 */
export async function findBrowser(workshop, note) {
  const ways = [
    () => firstThatRuns(workshop, candidates(workshop.env, process.platform)),
    () => playwrightsBrowser(workshop),
    () => installWithPlaywright(workshop),
    () => installWithApt(workshop),
  ];
  for (const way of ways) {
    const browser = await way();
    if (!browser) continue;
    note(browser);
    return browser;
  }
  throw new StepFailure(
    "No Chromium or Chrome was found and none could be installed: install one, or set CHROMIUM_PATH to its executable.",
  );
}

/**
 * Executables to try, the one that the person names first.
 *
 * @param {NodeJS.Dict<string>} env
 * @param {string} platform
 * @returns {string[]}
 */
export function candidates(env, platform) {
  const folders = (env.PATH ?? env.Path ?? "")
    .split(path.delimiter)
    .filter(Boolean);
  const onPath =
    platform === "win32"
      ? []
      : NAMES.flatMap((name) =>
          folders.map((folder) => path.join(folder, name)),
        );
  return [
    ...(env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []),
    ...onPath,
    ...USUAL_PLACES,
  ];
}

/**
 * Existing is not enough: Ubuntu's chromium-browser may be a script that only
 * names a snap, and a downloaded browser may lack system libraries.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {string[]} files
 */
async function firstThatRuns(workshop, files) {
  for (const file of files) {
    if (!fs.existsSync(file)) continue;
    if (process.platform === "win32") return file; // there, --version opens a window
    const { code, output } = await attempt(workshop, file, ["--version"]);
    if (code === 0 && /\d+\.\d+/.test(output)) return file;
  }
  return undefined;
}

/** @param {import("./tools.mjs").Workshop} workshop */
async function playwrightsBrowser(workshop) {
  const ask =
    'process.stdout.write(require("@playwright/test").chromium.executablePath())';
  const { code, output } = await attempt(workshop, workshop.runtime.path, [
    "-e",
    ask,
  ]);
  return code === 0 ? firstThatRuns(workshop, [output]) : undefined;
}

/** @param {import("./tools.mjs").Workshop} workshop */
async function installWithPlaywright(workshop) {
  const cli = toolScript(workshop.root, "@playwright/test", "playwright");
  const args = [cli, "install", "--no-shell", "chromium"];
  const { code } = await attempt(workshop, workshop.runtime.path, args);
  return code === 0 ? playwrightsBrowser(workshop) : undefined;
}

/** @param {import("./tools.mjs").Workshop} workshop */
async function installWithApt(workshop) {
  if (!isDebian(readIfThere("/etc/os-release")) || process.getuid?.() !== 0)
    return undefined;
  const env = { ...workshop.env, DEBIAN_FRONTEND: "noninteractive" };
  await attempt({ ...workshop, env }, "apt-get", ["update"]);
  await attempt({ ...workshop, env }, "apt-get", ["install", "-y", "chromium"]);
  return firstThatRuns(workshop, candidates(workshop.env, process.platform));
}

/**
 * Debian itself: Ubuntu's package of that name only points to a snap.
 *
 * @param {string} osRelease the text of /etc/os-release
 */
export function isDebian(osRelease) {
  return /^ID="?debian"?$/m.test(osRelease);
}

/** @param {string} file */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}

/**
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {string} file
 * @param {string[]} args
 */
function attempt({ root, env }, file, args) {
  return capture(file, args, { cwd: root, env }, PATIENCE);
}
