// @ts-check
import * as fs from "node:fs";
import path from "node:path";
import { toolFailure } from "./failure.mjs";
import { capture } from "./run.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";
import { toolScript, versionOf } from "./tools.mjs";

const COMPILER = "@inlang/paraglide-js";
const COMPILED = "app/paraglide";

/** What the compiled messages are made from. */
export const MESSAGE_SOURCES = ["messages", "project.inlang/settings.json"];

/**
 * Compiles the messages of all languages into functions, unless they are as
 * they were. The compiler empties its folder first and the stamp lies in there,
 * so neither outlives the other.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @returns {Promise<string | undefined>} a note when there was nothing to do
 * @throws {import("./failure.mjs").StepFailure}
 */
export async function compileMessages({ root, runtime, env }) {
  const stamp = path.join(root, COMPILED, ".stamp");
  const wanted = `${versionOf(root, COMPILER)} ${hashOf(root, MESSAGE_SOURCES)}`;
  if (readStamp(stamp) === wanted) return "up to date";

  const paths = ["--project", "./project.inlang", "--outdir", `./${COMPILED}`];
  const args = [toolScript(root, COMPILER), "compile", ...paths];
  const { code, output } = await capture(runtime.path, args, {
    cwd: root,
    env,
  });
  if (code !== 0 || !fs.existsSync(path.join(root, COMPILED, "runtime.js")))
    throw toolFailure(
      output,
      "The messages in messages/*.json could not be compiled (see above).",
    );
  writeStamp(stamp, wanted);
  return undefined;
}
