// @ts-check
/**
 * The whole service with a demonstration world, from a fresh clone or again.
 *
 *     npm start
 *     PORT=3001 npm start
 *
 * Only what has changed is installed, compiled and built; the server migrates
 * its database, seeds it and prints who can sign in.
 */
import "./steps/require-node-18.mjs";
import { runCommand } from "./steps/command.mjs";
import { STEPS, prepare } from "./steps/prepare.mjs";
import { startProgress } from "./steps/progress.mjs";
import {
  addressOf,
  localSettings,
  requireFreeAddress,
  runServer,
} from "./steps/server.mjs";

await runCommand(async () => {
  const progress = startProgress(STEPS.build + 1);
  const address = addressOf(process.env);
  const workshop = await prepare(progress, "build", () =>
    requireFreeAddress(address),
  );
  await requireFreeAddress(address); // installing took a while
  progress.begin("Starting the server");
  return runServer(workshop, {
    ...localSettings(address, process.env),
    GAIRE_MODE: "demonstration",
    NODE_ENV: "production",
  });
});
