import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { accounts, institutions, people } from "#db/schema/accounts.ts";
import { cohortCoordinators, cohorts } from "#db/schema/cohorts.ts";
import { enrolments, invitations } from "#db/schema/enrolments.ts";

export type CohortPerson = ReturnType<typeof listCohortPeople>[number];

/**
 * Everybody who is or was in a cohort, with the last invitation that they were
 * sent; in no order. The cohort must be the asking coordinator's.
 */
export function listCohortPeople(db: Queryable, cohortId: CohortId) {
  return selectPeople(db)
    .where(and(eq(enrolments.cohortId, cohortId), isNull(people.mergedIntoId)))
    .all();
}

/** One of them; null for an enrolment of another cohort. */
export function findCohortPerson(
  db: Queryable,
  cohortId: CohortId,
  enrolmentId: EnrolmentId,
): CohortPerson | null {
  return (
    selectPeople(db)
      .where(
        and(
          eq(enrolments.id, enrolmentId),
          eq(enrolments.cohortId, cohortId),
          isNull(people.mergedIntoId),
        ),
      )
      .get() ?? null
  );
}

/**
 * Everybody in any cohort that a coordinator runs, once each, with an enrolment
 * of theirs: whom another record may turn out to be.
 */
export function listPeopleOfCoordinator(
  db: Queryable,
  coordinatorId: PersonId,
) {
  return db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      institution: institutions.name,
      cohortTitle: cohorts.title,
      enrolmentId: sql<EnrolmentId>`max(${enrolments.id})`,
    })
    .from(cohortCoordinators)
    .innerJoin(enrolments, eq(enrolments.cohortId, cohortCoordinators.cohortId))
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .innerJoin(people, eq(people.id, enrolments.personId))
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .where(
      and(
        eq(cohortCoordinators.personId, coordinatorId),
        isNull(people.mergedIntoId),
      ),
    )
    .groupBy(people.id)
    .all();
}

function selectPeople(db: Queryable) {
  const newest = sql`(
    select max(newer.id) from ${invitations} as newer
    where newer.person_id = ${people.id}
  )`;
  return db
    .select({
      ...getTableColumns(enrolments),
      person: {
        id: people.id,
        name: people.name,
        email: people.email,
        gender: people.gender,
        profession: people.profession,
        institutionId: people.institutionId,
        locale: people.locale,
        nameConfirmedAt: people.nameConfirmedAt,
      },
      institution: institutions.name,
      municipality: institutions.municipality,
      account: { since: accounts.createdAt, disabledAt: accounts.disabledAt },
      invitation: {
        createdAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
        usedAt: invitations.usedAt,
        endedAt: invitations.endedAt,
      },
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .leftJoin(invitations, eq(invitations.id, newest));
}
