import { and, asc, count, eq, gte, inArray, isNull, ne, or } from "drizzle-orm";
import { programmeColumns } from "#app/features/cohorts/programmes.queries.server.ts";
import type { Day } from "#app/features/cohorts/office-day.ts";
import type { CohortId, InstitutionId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import { cohortInstitutions, cohorts } from "#db/schema/cohorts.ts";
import { nominations } from "#db/schema/enrolments.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";

export type Nomination = typeof nominations.$inferSelect;

/** A cohort that invited an institution, with how many people it may send. */
export type Invitation = ReturnType<typeof listInvitingCohorts>[number];

/** The cohorts that invited some institutions and are not over, soonest first. */
export function listInvitingCohorts(
  db: Queryable,
  institutionIds: readonly InstitutionId[],
  today: Day,
) {
  return db
    .select({
      cohort: cohorts,
      programme: programmeColumns,
      institutionId: cohortInstitutions.institutionId,
      seats: cohortInstitutions.seats,
    })
    .from(cohortInstitutions)
    .innerJoin(cohorts, eq(cohorts.id, cohortInstitutions.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .innerJoin(programmes, eq(programmes.id, programmeVersions.programmeId))
    .where(
      and(
        inArray(cohortInstitutions.institutionId, [...institutionIds]),
        gte(cohorts.endsOn, today),
      ),
    )
    .orderBy(asc(cohorts.startsOn), asc(cohorts.id))
    .all();
}

/** Whom an institution nominated and who was not declined. */
export function countNominated(
  db: Queryable,
  cohortId: CohortId,
  institutionId: InstitutionId,
): number {
  const found = db
    .select({ people: count() })
    .from(nominations)
    .where(
      and(
        eq(nominations.cohortId, cohortId),
        eq(nominations.institutionId, institutionId),
        or(isNull(nominations.outcome), ne(nominations.outcome, "declined")),
      ),
    )
    .get();
  return found?.people ?? 0;
}

/** Nominations of a cohort that nobody has decided on. */
export function countUndecided(db: Queryable, cohortId: CohortId): number {
  return undecided(db).get({ cohortId })?.people ?? 0;
}

const undecided = preparedOnce((db) =>
  db
    .select({ people: count() })
    .from(nominations)
    .where(
      and(
        eq(nominations.cohortId, given("cohortId")),
        isNull(nominations.outcome),
      ),
    )
    .prepare(),
);

export function findNomination(
  db: Queryable,
  cohortId: CohortId,
  personId: PersonId,
): Nomination | null {
  return (
    db
      .select()
      .from(nominations)
      .where(
        and(
          eq(nominations.cohortId, cohortId),
          eq(nominations.personId, personId),
        ),
      )
      .get() ?? null
  );
}

/** False when the person was nominated for the cohort before, by whomever. */
export function insertNomination(
  db: Queryable,
  nomination: typeof nominations.$inferInsert,
): boolean {
  const { changes } = db
    .insert(nominations)
    .values(nomination)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

export function updateNomination(
  db: Queryable,
  { cohortId, personId }: Pick<Nomination, "cohortId" | "personId">,
  changes: Partial<Nomination>,
): void {
  db.update(nominations)
    .set(changes)
    .where(
      and(
        eq(nominations.cohortId, cohortId),
        eq(nominations.personId, personId),
      ),
    )
    .run();
}

/** Everybody who was nominated for a cohort, undecided ones first. */
export function listNominations(db: Queryable, cohortId: CohortId) {
  return db
    .select({
      personId: nominations.personId,
      name: people.name,
      institution: institutions.name,
      track: nominations.track,
      nominatedAt: nominations.nominatedAt,
      outcome: nominations.outcome,
      reason: nominations.reason,
    })
    .from(nominations)
    .innerJoin(people, eq(people.id, nominations.personId))
    .innerJoin(institutions, eq(institutions.id, nominations.institutionId))
    .where(eq(nominations.cohortId, cohortId))
    .orderBy(asc(nominations.outcome), asc(nominations.nominatedAt))
    .all();
}

/** Whom some institutions nominated, the newest first. */
export function listNominatedBy(
  db: Queryable,
  institutionIds: readonly InstitutionId[],
) {
  return db
    .select({
      cohortId: nominations.cohortId,
      personId: nominations.personId,
      institutionId: nominations.institutionId,
      email: people.email,
      outcome: nominations.outcome,
      reason: nominations.reason,
      cohortTitle: cohorts.title,
      nominatedAt: nominations.nominatedAt,
    })
    .from(nominations)
    .innerJoin(people, eq(people.id, nominations.personId))
    .innerJoin(cohorts, eq(cohorts.id, nominations.cohortId))
    .where(inArray(nominations.institutionId, [...institutionIds]))
    .orderBy(asc(nominations.nominatedAt))
    .all();
}
