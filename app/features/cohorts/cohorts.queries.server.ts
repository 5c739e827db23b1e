import { and, asc, count, desc, eq, gte, lte } from "drizzle-orm";
import type { CohortId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { cohortCoordinators, cohorts } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";
import {
  programmeColumns,
  type Programme,
} from "./programmes.queries.server.ts";
import type { Day } from "./office-day.ts";

export type Cohort = typeof cohorts.$inferSelect;

export function insertCohort(
  db: Queryable,
  cohort: typeof cohorts.$inferInsert,
): Cohort {
  return db.insert(cohorts).values(cohort).returning().get();
}

/** Puts a cohort into a coordinator's scope; twice is as good as once. */
export function insertCohortCoordinator(
  db: Queryable,
  assignment: typeof cohortCoordinators.$inferInsert,
): void {
  db.insert(cohortCoordinators).values(assignment).onConflictDoNothing().run();
}

/**
 * The cohort that somebody who enrols themselves in a course today joins: open
 * to everyone, and running on that day (first and last day included). Of
 * several, the one that began last.
 */
export function findOpenCohortForCourse(
  db: Queryable,
  courseId: string,
  today: Day,
): Cohort | null {
  const found = db
    .select({ cohort: cohorts })
    .from(cohorts)
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .where(
      and(
        eq(programmeVersions.courseId, courseId),
        eq(cohorts.openEnrolment, true),
        lte(cohorts.startsOn, today),
        gte(cohorts.endsOn, today),
      ),
    )
    .orderBy(desc(cohorts.startsOn), desc(cohorts.id))
    .limit(1)
    .get();
  return found?.cohort ?? null;
}

/** A cohort with its programme, for the coordinator who runs it; else null. */
export function findCohortFor(
  db: Queryable,
  cohortId: CohortId,
  coordinatorId: PersonId,
): (Cohort & { programme: Programme }) | null {
  const found = db
    .select({ cohort: cohorts, programme: programmeColumns })
    .from(cohortCoordinators)
    .innerJoin(cohorts, eq(cohorts.id, cohortCoordinators.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .innerJoin(programmes, eq(programmes.id, programmeVersions.programmeId))
    .where(
      and(
        eq(cohortCoordinators.cohortId, cohortId),
        eq(cohortCoordinators.personId, coordinatorId),
      ),
    )
    .get();
  return found ? { ...found.cohort, programme: found.programme } : null;
}

/** The cohorts that a coordinator runs, with their size; the latest first. */
export function listCohortsOf(db: Queryable, coordinatorId: PersonId) {
  return db
    .select({
      id: cohorts.id,
      title: cohorts.title,
      programmeTitle: programmeVersions.title,
      startsOn: cohorts.startsOn,
      endsOn: cohorts.endsOn,
      openEnrolment: cohorts.openEnrolment,
      learners: count(enrolments.id),
    })
    .from(cohortCoordinators)
    .innerJoin(cohorts, eq(cohorts.id, cohortCoordinators.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .leftJoin(enrolments, eq(enrolments.cohortId, cohorts.id))
    .where(eq(cohortCoordinators.personId, coordinatorId))
    .groupBy(cohorts.id)
    .orderBy(desc(cohorts.startsOn), desc(cohorts.id))
    .all();
}

/** Who runs a cohort: what `mayRunCohort` asks. */
export function listCoordinatorIds(
  db: Queryable,
  cohortId: CohortId,
): PersonId[] {
  return db
    .select({ personId: cohortCoordinators.personId })
    .from(cohortCoordinators)
    .where(eq(cohortCoordinators.cohortId, cohortId))
    .orderBy(asc(cohortCoordinators.personId))
    .all()
    .map(({ personId }) => personId);
}
