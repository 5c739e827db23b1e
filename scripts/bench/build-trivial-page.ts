import { existsSync } from "node:fs";
import path from "node:path";
import { toolFailure } from "../steps/failure.mjs";
import { capture } from "../steps/run.mjs";
import { hashOf, readStamp, writeStamp } from "../steps/stamp.mjs";
import { toolScript, type Workshop } from "../steps/tools.mjs";

const FIXTURE = "tests/fixtures/trivial-remix";
const BUILD = ".cache/trivial-remix";

/** The module that Remix's request handler takes, relative to the root. */
export const TRIVIAL_BUILD = `${BUILD}/server/index.js`;

/** Builds the smallest Remix page, unless it is built from just these sources. */
export async function buildTrivialPage({
  root,
  runtime,
  env,
}: Workshop): Promise<"built" | "up to date"> {
  const stamp = path.join(root, BUILD, ".stamp");
  const sources = [FIXTURE, "remix.config.js", "package-lock.json"];
  const wanted = hashOf(root, sources);
  const isBuilt = existsSync(path.join(root, TRIVIAL_BUILD));
  if (isBuilt && readStamp(stamp) === wanted) return "up to date";

  const remix = toolScript(root, "@remix-run/dev", "remix");
  const { code, output } = await capture(
    runtime.path,
    [remix, "vite:build", "--config", `${FIXTURE}/vite.config.ts`],
    { cwd: root, env: { ...env, NODE_ENV: "production" } },
  );
  if (code !== 0)
    throw toolFailure(output, "The trivial page could not be built.");
  writeStamp(stamp, wanted);
  return "built";
}
