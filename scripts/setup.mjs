// @ts-check
/**
 * Brings a fresh clone to the point where every tool works: packages, the
 * pinned Node, compiled messages. Every other command does this by itself.
 *
 *     npm run setup
 *
 * Like all of scripts/*.mjs it uses Node's built-ins alone and runs on any Node
 * from 18: on a fresh clone there is nothing else.
 */
import "./steps/require-node-18.mjs";
import { runCommand } from "./steps/command.mjs";
import { STEPS, prepare } from "./steps/prepare.mjs";
import { startProgress } from "./steps/progress.mjs";

await runCommand(async () => {
  const progress = startProgress(STEPS.messages);
  const { runtime } = await prepare(progress, "messages");
  progress.say(`Ready. Everything runs on Node ${runtime.version}.`);
  return 0;
});
