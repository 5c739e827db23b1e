import { and, eq, gte } from "drizzle-orm";
import type { Day } from "#app/features/cohorts/office-day.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { programmeVersions } from "#db/schema/programmes.ts";

/**
 * Courses that lead to a certificate for who enrols now: some cohort is open to
 * everyone and is not over on this day.
 */
export function listCertifiedCourseIds(db: Queryable, today: Day): Set<string> {
  const rows = certifiedCourses(db).all({ today });
  return new Set(rows.map(({ courseId }) => courseId));
}

const certifiedCourses = preparedOnce((db) =>
  db
    .selectDistinct({ courseId: programmeVersions.courseId })
    .from(cohorts)
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .where(
      and(eq(cohorts.openEnrolment, true), gte(cohorts.endsOn, given("today"))),
    )
    .prepare(),
);
