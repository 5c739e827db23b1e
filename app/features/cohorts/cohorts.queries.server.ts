import { and, asc, count, desc, eq, gte, lte } from "drizzle-orm";
import type { CohortId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  cohortCoordinators,
  cohorts,
  enrolments,
  programmes,
} from "#db/schema/cohorts.ts";
import type { Day } from "./office-day.ts";

export type Programme = typeof programmes.$inferSelect;
export type Cohort = typeof cohorts.$inferSelect;

export function insertProgramme(
  db: Queryable,
  programme: typeof programmes.$inferInsert,
): Programme {
  return db.insert(programmes).values(programme).returning().get();
}

export function findProgrammeByCode(
  db: Queryable,
  code: string,
): Programme | null {
  return (
    db.select().from(programmes).where(eq(programmes.code, code)).get() ?? null
  );
}

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
    .innerJoin(programmes, eq(programmes.id, cohorts.programmeId))
    .where(
      and(
        eq(programmes.courseId, courseId),
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
    .select({ cohort: cohorts, programme: programmes })
    .from(cohortCoordinators)
    .innerJoin(cohorts, eq(cohorts.id, cohortCoordinators.cohortId))
    .innerJoin(programmes, eq(programmes.id, cohorts.programmeId))
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
      programmeTitle: programmes.title,
      startsOn: cohorts.startsOn,
      endsOn: cohorts.endsOn,
      openEnrolment: cohorts.openEnrolment,
      learners: count(enrolments.id),
    })
    .from(cohortCoordinators)
    .innerJoin(cohorts, eq(cohorts.id, cohortCoordinators.cohortId))
    .innerJoin(programmes, eq(programmes.id, cohorts.programmeId))
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
