// @ts-check
/**
 * Production: the built service with the configuration of the environment and
 * no demonstration world. Secrets are checked by the server when it starts.
 *
 *     npm run serve
 *
 * A build that is there is used as it is, so that a host needs no build tools
 * (`npm ci --omit=dev`); without one, the tools are installed and it is made.
 */
import "./steps/require-node-18.mjs";
import { buildState } from "./steps/build.mjs";
import { runCommand } from "./steps/command.mjs";
import { installWithoutTools } from "./steps/install.mjs";
import { hasPackages } from "./steps/installed.mjs";
import {
  ROOT,
  STEPS,
  alone,
  checkMachine,
  openWorkshop,
  prepare,
} from "./steps/prepare.mjs";
import { startProgress } from "./steps/progress.mjs";
import { addressOf, requireFreeAddress, runServer } from "./steps/server.mjs";

await runCommand(async () => {
  const address = addressOf(process.env);
  const free = () => requireFreeAddress(address);
  const workshop =
    buildState(ROOT) === "none"
      ? await fromSources(free)
      : await fromBuild(free);
  return runServer(workshop, {
    GAIRE_MODE: "production",
    NODE_ENV: "production",
  });
});

/** @param {() => Promise<void>} free */
function fromSources(free) {
  return prepare(startProgress(STEPS.build), "build", free);
}

/** @param {() => Promise<void>} free */
async function fromBuild(free) {
  const progress = startProgress(STEPS.packages);
  await checkMachine(progress, free);
  await alone(progress, () =>
    progress.step("Looking at the packages", async (note) => {
      if (hasPackages(ROOT)) note("already there");
      else await installWithoutTools(ROOT);
    }),
  );
  if (buildState(ROOT) === "old")
    progress.say(
      "The build is older than the sources: `npm run build` makes a new one.",
    );
  return openWorkshop();
}
