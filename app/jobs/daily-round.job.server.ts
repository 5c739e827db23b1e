import type { AppContext } from "#app/context.ts";
import { TIME_ZONE } from "#app/i18n/format.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import type { JobHandler } from "./job-handler.ts";
import { enqueue, isWaiting, type Job } from "./jobs.queries.server.ts";

/** What the office does every morning, before anybody comes in. */
const EVERY_MORNING: Job[] = [
  { kind: "remind-of-deadlines", payload: {} },
  { kind: "remind-of-sessions", payload: {} },
  { kind: "remind-of-expiry", payload: {} },
  { kind: "send-digests", payload: {} },
  { kind: "forget-imports", payload: {} },
];

const MORNING_HOUR = 6;
const HOUR_MS = 3_600_000;

const hourInOffice = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  hour: "2-digit",
  hourCycle: "h23",
});

/**
 * Queues the morning's jobs, and itself for the next morning: one chain for as
 * long as the database lives. What a morning's job does, it does once a day by
 * its own records; a service that slept a week does one round, not seven.
 */
export const dailyRound: JobHandler<"daily-round"> = ({ db, clock }) => {
  const now = clock();
  inTransaction(db, (tx) => {
    for (const job of EVERY_MORNING) {
      if (!isWaiting(tx, job.kind)) enqueue(tx, now, job);
    }
    queueRound(tx, nextMorning(now));
  });
};

/** Begins the chain where there is none: a new database, or a round that was parked. */
export function beginDailyRounds({
  db,
  clock,
}: Pick<AppContext, "db" | "clock">): void {
  inTransaction(db, (tx) => {
    if (!isWaiting(tx, "daily-round")) queueRound(tx, nextMorning(clock()));
  });
}

/** The next time that it is six o'clock in the office, after this instant. */
export function nextMorning(now: Date): Date {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  for (let ahead = 1; ahead <= 25; ahead++) {
    const candidate = new Date((hour + ahead) * HOUR_MS);
    if (Number(hourInOffice.format(candidate)) === MORNING_HOUR) {
      return candidate;
    }
  }
  throw new Error("No morning within a day.");
}

function queueRound(tx: Queryable, at: Date): void {
  enqueue(tx, at, { kind: "daily-round", payload: {} });
}
