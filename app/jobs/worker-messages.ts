import type { Config } from "#app/shared/config.ts";
import type { JobReport } from "./run-jobs.server.ts";

/** What the thread is given when it starts. */
export type WorkerStart = {
  config: Config;
  /** URL of a module that exports `catalogue`. */
  catalogueUrl: string;
};

/** What the server says to the thread. */
export type ToWorker = "wake" | "stop";

/** What the thread tells the server. */
export type FromWorker = { type: "report"; report: JobReport };
