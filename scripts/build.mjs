// @ts-check
/**
 * Builds the pages for production, when anything they are made from has changed.
 *
 *     npm run build
 */
import "./steps/require-node-18.mjs";
import { runCommand } from "./steps/command.mjs";
import { STEPS, prepare } from "./steps/prepare.mjs";
import { startProgress } from "./steps/progress.mjs";

await runCommand(async () => {
  await prepare(startProgress(STEPS.build), "build");
  return 0;
});
