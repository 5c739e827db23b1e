import { mkdirSync } from "node:fs";
import path from "node:path";
import type { AppContext } from "#app/context.ts";
import { outboxMailer } from "#app/email/outbox.queries.server.ts";
import type { JobReport } from "#app/jobs/run-jobs.server.ts";
import { beginDailyRounds } from "#app/jobs/daily-round.job.server.ts";
import { sealOldRegister } from "#app/features/certificates/register/seal-old-register.server.ts";
import { startWorker } from "#app/jobs/worker.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import packageJson from "../../package.json" with { type: "json" };
import type { Config } from "#app/shared/config.ts";
import { closeDatabase } from "./database-state.queries.server.ts";
import { createHttpApp } from "./http-app.ts";
import { createHttpServer, listen, stopServer } from "./listen.ts";
import { withoutPersonalData, type Log } from "./log.ts";
import { loadPages } from "./pages.ts";
import type { ServerLife } from "./server-life.ts";

const JOB_CATALOGUE = new URL("./job-catalogue.server.ts", import.meta.url);

type Tools = {
  log: Log;
  /** Tells the person at the terminal what is going on. */
  say: (text: string) => void;
};

/**
 * Starts everything: database, demonstration world, job worker, pages, socket,
 * in this order, so that whoever gets an answer gets the whole service. Gives
 * the function that stops it all in good order.
 */
export async function startGaire(
  config: Config,
  { log, say }: Tools,
): Promise<{ stop: () => Promise<void> }> {
  const context = openContext(config, say);
  sealOldRegister(context);
  if (config.mode !== "production") await prepareDemonstration(context);
  beginDailyRounds(context);
  const life: ServerLife = { isStopping: false };
  const worker = startWorker({
    config,
    catalogueUrl: JOB_CATALOGUE,
    onReport: (report) => logReport(log, report),
    onDeath: (error) => log.error({ error }, "the job worker died"),
  });
  const server = createHttpServer(config);
  const pages = await loadPages(config, server);
  const { version } = packageJson;
  server.on(
    "request",
    createHttpApp({ ...pages, context, log, life, version }),
  );
  server.on("request", ({ method }, answer) => {
    // A change may have queued work; no need to wait for the next look.
    if (method === "POST") answer.once("close", worker.wake);
  });
  await listen(server, config);

  return {
    stop: async () => {
      life.isStopping = true;
      say("Stopping: the requests and the job in hand are being finished.");
      await pages.close();
      await Promise.all([stopServer(server), worker.stop()]);
      closeDatabase(context.db);
    },
  };
}

function openContext(config: Config, say: Tools["say"]): AppContext {
  mkdirSync(path.dirname(config.databaseFile), { recursive: true });
  const db = openDatabase(config.databaseFile);
  const ran = migrateDatabase(db, systemClock());
  if (ran.length > 0) say(`The database was migrated: ${ran.join(", ")}.`);
  const mailer = outboxMailer(db, systemClock, {
    hasServer: config.smtp !== null,
  });
  return { db, clock: systemClock, mailer, config };
}

async function prepareDemonstration(context: AppContext): Promise<void> {
  // Loaded here, because production has no use for it.
  const seed = await import("#db/seed/demonstration.server.ts");
  await seed.prepareDemonstration(context);
}

function logReport(log: Log, { error, ...report }: JobReport): void {
  if (report.outcome === "done") return log.info(report, "job");
  const why = withoutPersonalData(error ?? "");
  if (report.outcome === "failed") log.warn({ ...report, why }, "job");
  else log.error({ ...report, why }, "job");
}
