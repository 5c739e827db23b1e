// @ts-check
/**
 * The service for those who work on it: pages reload by themselves, the server
 * starts again when its code changes, messages are compiled when they change.
 *
 *     npm run dev
 */
import "./steps/require-node-18.mjs";
import { runCommand } from "./steps/command.mjs";
import { keepServerRunning } from "./steps/dev-server.mjs";
import { STEPS, prepare } from "./steps/prepare.mjs";
import { startProgress } from "./steps/progress.mjs";
import {
  addressOf,
  localSettings,
  requireFreeAddress,
} from "./steps/server.mjs";

await runCommand(async () => {
  const progress = startProgress(STEPS.messages + 1);
  const address = addressOf(process.env);
  const workshop = await prepare(progress, "messages", () =>
    requireFreeAddress(address),
  );
  await requireFreeAddress(address); // installing took a while
  progress.begin("Starting the server");
  const settings = {
    ...localSettings(address, process.env),
    GAIRE_MODE: "development",
    NODE_ENV: "development",
  };
  return keepServerRunning(workshop, settings, progress.say);
});
