import { eq, lte, sql } from "drizzle-orm";
import type { Queryable } from "#db/client.server.ts";
import { throttles } from "#db/schema/accounts.ts";

export type ThrottleAnswer = {
  allowed: boolean;
  /** When asking again makes sense; 0 while allowed. */
  retryAfterSeconds: number;
  /** The first refusal of this window: once is often enough for the audit trail. */
  isFirstRefusal: boolean;
};

type Throttle = {
  /** What is counted; made by `throttleKey`. */
  key: string;
  limit: number;
  windowMs: number;
  now: Date;
};

/**
 * Counts one try and says whether it may go on. A window begins with the first
 * try and lasts `windowMs`; counting is one statement, so two processes cannot
 * both take the last place. Who is refused again costs no write.
 */
export function takeFromThrottle(
  db: Queryable,
  { key, limit, windowMs, now }: Throttle,
): ThrottleAnswer {
  const before = findThrottle(db, key);
  const isSpent =
    before !== null &&
    before.count > limit &&
    endOf(before.windowStart, windowMs) > now;
  const { count, windowStart } = isSpent
    ? before
    : countTry(db, { key, windowMs, now });

  const allowed = count <= limit;
  const remainingMs = endOf(windowStart, windowMs).getTime() - now.getTime();
  return {
    allowed,
    retryAfterSeconds: allowed ? 0 : Math.ceil(remainingMs / 1000),
    isFirstRefusal: !allowed && !isSpent,
  };
}

/** Forgets the tries: what was asked for has been proved. */
export function clearThrottle(db: Queryable, key: string): void {
  db.delete(throttles).where(eq(throttles.key, key)).run();
}

/** Clears away windows that began before `oldest`. */
export function deleteOldThrottles(db: Queryable, oldest: Date): number {
  return db.delete(throttles).where(lte(throttles.windowStart, oldest)).run()
    .changes;
}

function findThrottle(db: Queryable, key: string) {
  return (
    db.select().from(throttles).where(eq(throttles.key, key)).get() ?? null
  );
}

function countTry(
  db: Queryable,
  { key, windowMs, now }: Omit<Throttle, "limit">,
) {
  const isNewWindow = lte(
    throttles.windowStart,
    new Date(now.getTime() - windowMs),
  );
  return db
    .insert(throttles)
    .values({ key, windowStart: now, count: 1 })
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        count: sql`case when ${isNewWindow} then 1 else ${throttles.count} + 1 end`,
        windowStart: sql`case when ${isNewWindow} then ${now.getTime()} else ${throttles.windowStart} end`,
      },
    })
    .returning()
    .get();
}

function endOf(windowStart: Date, windowMs: number): Date {
  return new Date(windowStart.getTime() + windowMs);
}
