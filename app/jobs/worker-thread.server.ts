/**
 * The thread that does the jobs, with a database connection of its own; started
 * by `startWorker`. Work that takes long is done here, so that pages never wait.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { AppContext } from "#app/context.ts";
import { outboxMailer } from "#app/email/outbox.queries.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import { openDatabase } from "#db/client.server.ts";
import type { JobCatalogue } from "./job-handler.ts";
import { runNextJob } from "./run-jobs.server.ts";
import { doUpkeep } from "./upkeep.server.ts";
import type { FromWorker, ToWorker, WorkerStart } from "./worker-messages.ts";

const POLL_MS = 500;
const UPKEEP_MS = 10 * 60_000;

if (!parentPort) throw new Error("Started by startWorker, not by hand.");
const port = parentPort;

// Both come from startWorker, in the same process and the same version.
const { config, catalogueUrl } = workerData as WorkerStart;
const { catalogue } = (await import(catalogueUrl)) as {
  catalogue: JobCatalogue;
};

const db = openDatabase(config.databaseFile);
const context: AppContext = {
  db,
  clock: systemClock,
  mailer: outboxMailer(db, systemClock, {
    hasServer: config.smtp !== null,
  }),
  config,
};

let isStopping = false;
let wake: () => void = () => undefined;

port.on("message", (message: ToWorker) => {
  if (message === "stop") isStopping = true;
  wake();
});

const upkeep = setInterval(() => doUpkeep(context), UPKEEP_MS);
await workUntilStopped();
clearInterval(upkeep);
db.$client.close();
port.close();

async function workUntilStopped(): Promise<void> {
  while (!isStopping) {
    const report = await runNextJob(context, catalogue);
    if (report)
      port.postMessage({ type: "report", report } satisfies FromWorker);
    else await pauseOrWake();
  }
}

/** Waits for the next look, or for somebody who knows that there is work. */
function pauseOrWake(): Promise<void> {
  if (isStopping) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, POLL_MS);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
