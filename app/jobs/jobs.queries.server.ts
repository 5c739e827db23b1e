import { and, asc, desc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type {
  AttemptId,
  CertificateId,
  CourseVersionId,
  ImportId,
  IssueListId,
  MailId,
} from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { jobs } from "#db/schema/operations.ts";

/** Every job there is, with what it needs to run later. */
export type Job =
  | {
      kind: "make-certificate-document";
      payload: { certificateId: CertificateId };
    }
  | { kind: "mail-certificate"; payload: { certificateId: CertificateId } }
  | { kind: "issue-documents"; payload: { listId: IssueListId } }
  | { kind: "remind-of-expiry"; payload: Record<string, never> }
  | { kind: "fill-search-index"; payload: { versionId: CourseVersionId } }
  | { kind: "close-lapsed-attempt"; payload: { attemptId: AttemptId } }
  | { kind: "send-mail"; payload: { mailId: MailId; attempt: number } }
  | { kind: "remind-of-deadlines"; payload: Record<string, never> }
  | { kind: "remind-of-sessions"; payload: Record<string, never> }
  | { kind: "send-digests"; payload: Record<string, never> }
  | { kind: "daily-round"; payload: Record<string, never> }
  | { kind: "import-people"; payload: { importId: ImportId } }
  | { kind: "undo-import"; payload: { importId: ImportId } }
  | { kind: "forget-imports"; payload: Record<string, never> }
  | { kind: "open-demonstration"; payload: Record<string, never> };

export type QueuedJob = Job & { id: number; attempts: number };

/** A worker that has had a job for longer is taken for dead. */
const CLAIM_MS = 10 * 60_000;
const PAUSES_MS = [1_000, 10_000, 60_000, 600_000];

/** A job that failed so often is parked: every pause has been tried. */
export const MOST_ATTEMPTS = PAUSES_MS.length + 1;

/**
 * Puts a job in the queue, to be done at `runAt` or soon after; inside a
 * transaction, it leaves with the commit.
 */
export function enqueue(db: Queryable, runAt: Date, job: Job): void {
  db.insert(jobs)
    .values({ ...job, runAt })
    .run();
}

/** Takes the next job that is due, for one worker alone; null when none is. */
export function claimNextJob(db: Queryable, now: Date): QueuedJob | null {
  const due = nextDue(db, now);
  // Looking first: an update that finds nothing would still take the write lock.
  if (!due.get()) return null;
  const claimed = db
    .update(jobs)
    .set({ claimedAt: now, attempts: sql`${jobs.attempts} + 1` })
    .where(eq(jobs.id, due))
    .returning()
    .get();
  // The column holds what `enqueue` wrote, and `enqueue` takes only a Job.
  return (claimed as QueuedJob | undefined) ?? null;
}

function nextDue(db: Queryable, now: Date) {
  return db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        isNull(jobs.finishedAt),
        isNull(jobs.parkedAt),
        lte(jobs.runAt, now),
        or(
          isNull(jobs.claimedAt),
          lte(jobs.claimedAt, new Date(now.getTime() - CLAIM_MS)),
        ),
      ),
    )
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .limit(1);
}

export function finishJob(db: Queryable, id: number, now: Date): void {
  db.update(jobs).set({ finishedAt: now }).where(eq(jobs.id, id)).run();
}

/**
 * Puts a failed job back with a longer pause, or parks it after the last try;
 * says which.
 */
export function failJob(
  db: Queryable,
  job: QueuedJob,
  now: Date,
  error: string,
): "failed" | "parked" {
  const pause = PAUSES_MS[job.attempts - 1];
  const next =
    pause === undefined
      ? { parkedAt: now }
      : { runAt: new Date(now.getTime() + pause), claimedAt: null };
  db.update(jobs)
    .set({ ...next, lastError: error })
    .where(eq(jobs.id, job.id))
    .run();
  return pause === undefined ? "parked" : "failed";
}

/** What is still to be done, oldest first. */
export function pendingJobs(db: Queryable) {
  return db
    .select({ kind: jobs.kind, payload: jobs.payload, attempts: jobs.attempts })
    .from(jobs)
    .where(and(isNull(jobs.finishedAt), isNull(jobs.parkedAt)))
    .orderBy(asc(jobs.id))
    .all();
}

/** Whether a job of this kind is still to be done. */
export function isWaiting(db: Queryable, kind: Job["kind"]): boolean {
  return waitingJob(db).get({ kind }) !== undefined;
}

const waitingJob = preparedOnce((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        isNull(jobs.finishedAt),
        isNull(jobs.parkedAt),
        eq(jobs.kind, given("kind")),
      ),
    )
    .prepare(),
);

/** Whether the newest job of this kind and payload was given up. */
export function isGivenUp(db: Queryable, { kind, payload }: Job): boolean {
  const newest = db
    .select({ parkedAt: jobs.parkedAt })
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.payload, payload)))
    .orderBy(desc(jobs.id))
    .limit(1)
    .get();
  return newest ? newest.parkedAt !== null : false;
}

/** Jobs that were given up and wait for a human. */
export function parkedJobs(db: Queryable) {
  return db
    .select()
    .from(jobs)
    .where(sql`${jobs.parkedAt} is not null`)
    .all();
}
