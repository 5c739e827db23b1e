import { eq } from "drizzle-orm";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { attendance } from "#db/schema/attendance.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import type { Mark } from "./attended-minutes.ts";

/** Every mark of a cohort, by enrolment. */
export function listMarks(
  db: Queryable,
  cohortId: CohortId,
): Map<EnrolmentId, Mark[]> {
  const marks = selectMarks(db)
    .innerJoin(enrolments, eq(enrolments.id, attendance.enrolmentId))
    .where(eq(enrolments.cohortId, cohortId))
    .all();
  return Map.groupBy(marks, ({ enrolmentId }) => enrolmentId);
}

/** The marks of one enrolment. */
export function listMarksOf(db: Queryable, enrolmentId: EnrolmentId): Mark[] {
  return selectMarks(db).where(eq(attendance.enrolmentId, enrolmentId)).all();
}

function selectMarks(db: Queryable) {
  return db
    .select({
      sessionId: attendance.sessionId,
      enrolmentId: attendance.enrolmentId,
      half: attendance.half,
      wasPresent: attendance.wasPresent,
      minutesMissed: attendance.minutesMissed,
    })
    .from(attendance);
}
