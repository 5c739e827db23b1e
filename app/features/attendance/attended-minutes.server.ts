import {
  listMarksOf,
  sumMarks,
} from "#app/features/attendance/attendance.queries.server.ts";
import { listSessions } from "#app/features/cohorts/sessions.queries.server.ts";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  attendedOf,
  type Attended,
  weighedHalves,
} from "./attended-minutes.ts";

/**
 * What everybody in a cohort attended, who left it among them: two queries,
 * whatever the cohort's size. The same numbers as `attendedOf` for each.
 */
export function attendedByEnrolment(
  db: Queryable,
  cohortId: CohortId,
  now: Date,
): Map<EnrolmentId, Attended> {
  const halves = weighedHalves(listSessions(db, cohortId), now);
  const plannedMinutes = halves.reduce((sum, { minutes }) => sum + minutes, 0);
  const over = halves.filter(({ isOver }) => isOver).length;
  return new Map(
    sumMarks(db, cohortId, halves).map((sum) => [
      sum.enrolmentId,
      {
        plannedMinutes,
        attendedMinutes: sum.attendedMinutes,
        unmarkedHalves: over - sum.markedHalves,
      },
    ]),
  );
}

/** What one person attended of the cohort's sessions. */
export function attendedOfEnrolment(
  db: Queryable,
  of: { cohortId: CohortId; enrolmentId: EnrolmentId },
  now: Date,
): Attended {
  return attendedOf(
    listSessions(db, of.cohortId),
    listMarksOf(db, of.enrolmentId),
    now,
  );
}
