import { count, eq, getTableColumns } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CohortId, SessionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { people } from "#db/schema/accounts.ts";
import {
  attendanceCorrections,
  attendanceLocks,
} from "#db/schema/attendance.ts";
import { sessions } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";

/** The locks of a cohort's sessions: when, and by whom. */
export function listLocks(db: Queryable, cohortId: CohortId) {
  return selectLocks(db)
    .innerJoin(sessions, eq(sessions.id, attendanceLocks.sessionId))
    .where(eq(sessions.cohortId, cohortId))
    .all();
}

export function findLock(db: Queryable, sessionId: SessionId) {
  return (
    selectLocks(db).where(eq(attendanceLocks.sessionId, sessionId)).get() ??
    null
  );
}

function selectLocks(db: Queryable) {
  return db
    .select({
      sessionId: attendanceLocks.sessionId,
      lockedAt: attendanceLocks.lockedAt,
      lockedBy: people.name,
    })
    .from(attendanceLocks)
    .innerJoin(people, eq(people.id, attendanceLocks.lockedById));
}

export function insertLock(
  db: Queryable,
  lock: typeof attendanceLocks.$inferInsert,
): void {
  db.insert(attendanceLocks).values(lock).run();
}

export function insertCorrection(
  db: Queryable,
  correction: typeof attendanceCorrections.$inferInsert,
): void {
  db.insert(attendanceCorrections).values(correction).run();
}

/** What was changed after the lock, in order. */
export function listCorrections(db: Queryable, sessionId: SessionId) {
  const corrector = alias(people, "corrector");
  return db
    .select({
      ...getTableColumns(attendanceCorrections),
      name: people.name,
      correctedBy: corrector.name,
    })
    .from(attendanceCorrections)
    .innerJoin(enrolments, eq(enrolments.id, attendanceCorrections.enrolmentId))
    .innerJoin(people, eq(people.id, enrolments.personId))
    .innerJoin(corrector, eq(corrector.id, attendanceCorrections.correctedById))
    .where(eq(attendanceCorrections.sessionId, sessionId))
    .orderBy(attendanceCorrections.id)
    .all();
}

export type Correction = ReturnType<typeof listCorrections>[number];

/** How many corrections each session of a cohort has, where there are any. */
export function countCorrections(
  db: Queryable,
  cohortId: CohortId,
): Map<SessionId, number> {
  const counts = db
    .select({
      sessionId: attendanceCorrections.sessionId,
      corrections: count(),
    })
    .from(attendanceCorrections)
    .innerJoin(sessions, eq(sessions.id, attendanceCorrections.sessionId))
    .where(eq(sessions.cohortId, cohortId))
    .groupBy(attendanceCorrections.sessionId)
    .all();
  return new Map(counts.map((one) => [one.sessionId, one.corrections]));
}
