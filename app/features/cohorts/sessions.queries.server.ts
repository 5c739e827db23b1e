import { and, asc, eq } from "drizzle-orm";
import type { CohortId, SessionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { sessions } from "#db/schema/cohorts.ts";

export type Session = typeof sessions.$inferSelect;

export function insertSession(
  db: Queryable,
  session: typeof sessions.$inferInsert,
): void {
  db.insert(sessions).values(session).run();
}

/** A cohort's sessions in order of time, cancelled ones among them. */
export function listSessions(db: Queryable, cohortId: CohortId): Session[] {
  return db
    .select()
    .from(sessions)
    .where(eq(sessions.cohortId, cohortId))
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
    .all();
}

/** A session of this cohort; null for one of another. */
export function findSession(
  db: Queryable,
  cohortId: CohortId,
  sessionId: SessionId,
): Session | null {
  return (
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.cohortId, cohortId)))
      .get() ?? null
  );
}
