/**
 * The whole service in one process: configuration in, pages out.
 *
 *     node app/server/main.ts
 */
import { explainStartFailure } from "./cannot-start.ts";
import type { Config } from "#app/shared/config.ts";
import { configOrExit } from "./config.server.ts";
import { createLog } from "./log.ts";
import { startGaire } from "./start.ts";
import { stopOnSignals } from "./stop-on-signals.ts";

/** Loaded where it is needed: production knows nobody by name. */
async function whoCanSignIn({ mode, origin }: Config): Promise<string> {
  const guide = await import("#db/seed/who-can-sign-in.ts");
  return guide.whoCanSignIn(origin, mode === "demonstration");
}

const say = (text: string) => process.stdout.write(`${text}\n`);

const config = configOrExit(process.env);
// React decides by it which of its two builds the pages run on.
process.env.NODE_ENV ??=
  config.mode === "development" ? "development" : "production";

const log = createLog(config);
process.on("uncaughtException", (error) => {
  log.fatal({ error }, "unexpected");
  process.exit(1);
});

try {
  const { stop } = await startGaire(config, { log, say });
  stopOnSignals(stop, { process, sinceStart: () => performance.now() });
  const seconds = (performance.now() / 1000).toFixed(1);
  say(`Gairė is ready at ${config.origin} (${config.mode}, ${seconds} s).`);
  if (config.mode !== "production") say(await whoCanSignIn(config));
} catch (error) {
  process.stderr.write(`${explainStartFailure(error, config)}\n`);
  process.exit(1);
}
