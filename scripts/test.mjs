// @ts-check
/**
 * Runs every suite, from a fresh clone or again: builds, finds or installs a
 * browser, and ends in "N passed, N failed".
 *
 *     npm test
 *     CHROMIUM_PATH=/opt/chrome/chrome npm test
 */
import "./steps/require-node-18.mjs";
import { runCommand } from "./steps/command.mjs";
import { testAll } from "./steps/verify.mjs";

await runCommand(testAll);
