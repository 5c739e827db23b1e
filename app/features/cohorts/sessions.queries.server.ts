import { and, asc, count, eq, getTableColumns, isNull, max } from "drizzle-orm";
import type { CohortId, PersonId, SessionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { attendance, attendanceLocks } from "#db/schema/attendance.ts";
import { cohorts, sessions } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";

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

/** Writes a session's new state over the old one. */
export function updateSession(
  db: Queryable,
  sessionId: SessionId,
  state: Partial<typeof sessions.$inferInsert>,
): void {
  db.update(sessions).set(state).where(eq(sessions.id, sessionId)).run();
}

/** What has been said of a session's attendance, and whether it is locked. */
export type SaidAttendance = {
  isLocked: boolean;
  /** By half: how many marks, and the most minutes that anybody missed. */
  halves: { half: number; marks: number; mostMissed: number }[];
};

export function findSaidAttendance(
  db: Queryable,
  sessionId: SessionId,
): SaidAttendance {
  const halves = db
    .select({
      half: attendance.half,
      marks: count(),
      mostMissed: max(attendance.minutesMissed),
    })
    .from(attendance)
    .where(eq(attendance.sessionId, sessionId))
    .groupBy(attendance.half)
    .all()
    .map((half) => ({ ...half, mostMissed: half.mostMissed ?? 0 }));
  const lock = db
    .select({ lockedAt: attendanceLocks.lockedAt })
    .from(attendanceLocks)
    .where(eq(attendanceLocks.sessionId, sessionId))
    .get();
  return { isLocked: lock !== undefined, halves };
}

/** Somebody's sessions with their cohorts; none of those they withdrew from. */
export function listSessionsOfPerson(db: Queryable, personId: PersonId) {
  return db
    .select({ ...getTableColumns(sessions), cohortTitle: cohorts.title })
    .from(enrolments)
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .innerJoin(sessions, eq(sessions.cohortId, cohorts.id))
    .where(
      and(eq(enrolments.personId, personId), isNull(enrolments.withdrawnAt)),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
    .all();
}
