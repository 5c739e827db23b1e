import type { AppContext } from "#app/context.ts";
import type { JobCatalogue, JobHandler } from "./job-handler.ts";
import {
  claimNextJob,
  failJob,
  finishJob,
  MOST_ATTEMPTS,
  type Job,
  type QueuedJob,
} from "./jobs.queries.server.ts";

/** What became of one try at a job. */
export type JobReport = {
  id: number;
  kind: string;
  attempt: number;
  outcome: "done" | "failed" | "parked";
  /** Stack or message of what went wrong; for operators, never for pages. */
  error?: string;
};

/**
 * Runs everything that is due now, one after the other, and what that makes
 * due. Tells what became of each.
 */
export async function runDueJobs(
  context: AppContext,
  catalogue: JobCatalogue,
): Promise<JobReport[]> {
  const reports: JobReport[] = [];
  for (;;) {
    const report = await runNextJob(context, catalogue);
    if (!report) return reports;
    reports.push(report);
  }
}

/**
 * Runs the next job that is due; null when there is none. A handler that throws
 * costs its job this try and harms nothing else; after the last try, the job is
 * parked for a human.
 */
export async function runNextJob(
  context: AppContext,
  catalogue: JobCatalogue,
): Promise<JobReport | null> {
  const { db, clock } = context;
  const job = claimNextJob(db, clock());
  if (!job) return null;

  const { id, kind, attempts: attempt } = job;
  const error = await errorOf(job, context, catalogue);
  if (error === null) {
    finishJob(db, id, clock());
    return { id, kind, attempt, outcome: "done" };
  }
  const outcome = failJob(db, job, clock(), error);
  return { id, kind, attempt, outcome, error };
}

/** Does the job; null when it went well. */
async function errorOf(
  job: QueuedJob,
  context: AppContext,
  catalogue: JobCatalogue,
): Promise<string | null> {
  // Claimed, never finished and never failed, again and again: the thread died
  // each time, and doing it once more would only kill this one.
  if (job.attempts > MOST_ATTEMPTS) return "The worker died at every attempt.";
  try {
    await handlerOf(job, catalogue)(context, job.payload);
    return null;
  } catch (error) {
    return error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  }
}

function handlerOf(job: Job, catalogue: JobCatalogue) {
  const handler = catalogue[job.kind];
  if (!handler) throw new Error(`No handler for the job "${job.kind}".`);
  // The catalogue pairs each kind with the handler of its own payload.
  return handler as JobHandler<Job["kind"]>;
}
