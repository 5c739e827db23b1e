import { Worker } from "node:worker_threads";
import type { Config } from "#app/shared/config.ts";
import type { JobReport } from "./run-jobs.server.ts";
import type { FromWorker, ToWorker, WorkerStart } from "./worker-messages.ts";

const THREAD = new URL("./worker-thread.server.ts", import.meta.url);

/** Longer than any job takes; a thread that is stuck is ended without goodbye. */
const PATIENCE_MS = 8_000;
const PAUSES_AFTER_DEATH_MS = [100, 5_000, 30_000] as const;

type WorkerParts = {
  config: Config;
  /** Called after each try at a job. */
  onReport: (report: JobReport) => void;
  /** Called when the thread died; another one is on its way. */
  onDeath: (error: unknown) => void;
  /** A module that exports `catalogue`: who does which job. */
  catalogueUrl: URL;
};

export type JobWorker = {
  /** Says that there may be work, instead of leaving it to the next look. */
  wake: () => void;
  /** Lets the job in hand finish; safe to call twice. */
  stop: () => Promise<void>;
};

/**
 * Starts the thread that does the jobs of one database file. It looks for work
 * twice a second. When a job takes the thread down with it, a new thread begins
 * after a pause, and that job waits until its claim has run out.
 */
export function startWorker(parts: WorkerParts): JobWorker {
  let deaths = 0;
  let isStopping = false;
  let restart: NodeJS.Timeout | undefined;
  let thread = begin();

  function begin(): Worker {
    const started = startThread(parts);
    let cause: unknown;
    started.on("message", ({ report }: FromWorker) => {
      deaths = 0;
      parts.onReport(report);
    });
    started.on("error", (error) => (cause = error));
    started.on("exit", (code) => {
      if (isStopping) return;
      parts.onDeath(cause ?? new Error(`The thread ended with code ${code}.`));
      restart = setTimeout(() => (thread = begin()), pauseAfter(deaths++));
    });
    return started;
  }

  return {
    wake: () => thread.postMessage("wake" satisfies ToWorker),
    stop: () => {
      isStopping = true;
      clearTimeout(restart);
      return endThread(thread);
    },
  };
}

function startThread({ config, catalogueUrl }: WorkerParts) {
  const workerData: WorkerStart = { config, catalogueUrl: catalogueUrl.href };
  return new Worker(THREAD, { name: "jobs", workerData });
}

async function endThread(thread: Worker): Promise<void> {
  if (thread.threadId === -1) return; // has ended already
  const ended = new Promise<void>((resolve) => {
    thread.once("exit", () => resolve());
  });
  const impatience = setTimeout(() => void thread.terminate(), PATIENCE_MS);
  thread.postMessage("stop" satisfies ToWorker);
  await ended;
  clearTimeout(impatience);
}

function pauseAfter(deaths: number): number {
  const last = PAUSES_AFTER_DEATH_MS.length - 1;
  return PAUSES_AFTER_DEATH_MS[Math.min(deaths, last)] ?? 0;
}
