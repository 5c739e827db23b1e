import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  isNull,
  lt,
  lte,
  or,
  sql,
} from "drizzle-orm";
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

/** People who have a seat: who withdrew has left theirs. */
const seatsTaken = (db: Queryable) =>
  db
    .select({ taken: count() })
    .from(enrolments)
    .where(
      and(eq(enrolments.cohortId, cohorts.id), isNull(enrolments.withdrawnAt)),
    );

/** How many seats of a cohort are taken; who withdrew has left theirs. */
export function countSeatsTaken(db: Queryable, cohortId: CohortId): number {
  const found = db
    .select({ taken: count() })
    .from(enrolments)
    .where(
      and(eq(enrolments.cohortId, cohortId), isNull(enrolments.withdrawnAt)),
    )
    .get();
  return found?.taken ?? 0;
}

/**
 * The cohort that somebody who enrols themselves in a course today joins: open
 * to everyone, running on that day (first and last day included), not past its
 * last day to enrol, and with a free seat or a line to wait in. Of several, one
 * with a seat, and then the one that began last.
 */
export function findOpenCohortForCourse(
  db: Queryable,
  courseId: string,
  today: Day,
): Cohort | null {
  const hasSeat = or(
    isNull(cohorts.seats),
    lt(sql`${seatsTaken(db)}`, cohorts.seats),
  );
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
        or(isNull(cohorts.enrolUntil), gte(cohorts.enrolUntil, today)),
        or(hasSeat, eq(cohorts.hasWaitingList, true)),
      ),
    )
    .orderBy(desc(sql`${hasSeat}`), desc(cohorts.startsOn), desc(cohorts.id))
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
      programmeVersionId: cohorts.programmeVersionId,
      programmeTitle: programmeVersions.title,
      startsOn: cohorts.startsOn,
      endsOn: cohorts.endsOn,
      openEnrolment: cohorts.openEnrolment,
      seats: cohorts.seats,
      learners: count(enrolments.id),
    })
    .from(cohortCoordinators)
    .innerJoin(cohorts, eq(cohorts.id, cohortCoordinators.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .leftJoin(
      enrolments,
      and(eq(enrolments.cohortId, cohorts.id), isNull(enrolments.withdrawnAt)),
    )
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

/** A cohort that the person learns in; null for one they are not in or left. */
export function findCohortOfLearner(
  db: Queryable,
  cohortId: CohortId,
  personId: PersonId,
): Cohort | null {
  const found = db
    .select({ cohort: cohorts })
    .from(enrolments)
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .where(
      and(
        eq(enrolments.personId, personId),
        eq(enrolments.cohortId, cohortId),
        isNull(enrolments.withdrawnAt),
      ),
    )
    .get();
  return found?.cohort ?? null;
}

/** Writes new settings over a cohort's old ones. */
export function updateCohort(
  db: Queryable,
  cohortId: CohortId,
  state: Partial<typeof cohorts.$inferInsert>,
): void {
  db.update(cohorts).set(state).where(eq(cohorts.id, cohortId)).run();
}
