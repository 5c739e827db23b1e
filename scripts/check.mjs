// @ts-check
/**
 * What a change must pass before it is proposed: everything of `npm test` but
 * the build and the journeys in a browser.
 *
 *     npm run check
 */
import "./steps/require-node-18.mjs";
import { runCommand } from "./steps/command.mjs";
import { checkAll } from "./steps/verify.mjs";

await runCommand(checkAll);
