import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { CohortId, InstitutionId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  accounts,
  institutions,
  people,
  roleGrants,
} from "#db/schema/accounts.ts";
import { cohortCoordinators, cohortInstitutions } from "#db/schema/cohorts.ts";

/** Who runs a cohort, by name. */
export function listCoordinators(db: Queryable, cohortId: CohortId) {
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(cohortCoordinators)
    .innerJoin(people, eq(people.id, cohortCoordinators.personId))
    .where(eq(cohortCoordinators.cohortId, cohortId))
    .orderBy(asc(people.name), asc(people.id))
    .all();
}

/**
 * Somebody who can sign in and holds the coordinator's role, by an address as
 * `normaliseEmail` gives it.
 */
export function findCoordinatorByEmail(
  db: Queryable,
  email: string,
): { id: PersonId; name: string } | null {
  const found = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .innerJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(
      and(
        eq(people.email, email),
        eq(roleGrants.role, "coordinator"),
        isNull(accounts.disabledAt),
      ),
    )
    .get();
  return found ?? null;
}

/** Takes a cohort out of a coordinator's scope. */
export function deleteCohortCoordinator(
  db: Queryable,
  cohortId: CohortId,
  personId: PersonId,
): void {
  db.delete(cohortCoordinators)
    .where(
      and(
        eq(cohortCoordinators.cohortId, cohortId),
        eq(cohortCoordinators.personId, personId),
      ),
    )
    .run();
}

/** How many of these people could still run a cohort: role and open account. */
export function countOtherCoordinators(
  db: Queryable,
  cohortId: CohortId,
  personId: PersonId,
): number {
  return db
    .selectDistinct({ id: cohortCoordinators.personId })
    .from(cohortCoordinators)
    .innerJoin(accounts, eq(accounts.personId, cohortCoordinators.personId))
    .innerJoin(roleGrants, eq(roleGrants.personId, cohortCoordinators.personId))
    .where(
      and(
        eq(cohortCoordinators.cohortId, cohortId),
        ne(cohortCoordinators.personId, personId),
        inArray(roleGrants.role, ["coordinator"]),
        isNull(accounts.disabledAt),
      ),
    )
    .all().length;
}

/** Institutions that were invited to a cohort, with their seats. */
export function listInvitedInstitutions(db: Queryable, cohortId: CohortId) {
  return db
    .select({
      id: institutions.id,
      name: institutions.name,
      municipality: institutions.municipality,
      seats: cohortInstitutions.seats,
    })
    .from(cohortInstitutions)
    .innerJoin(
      institutions,
      eq(institutions.id, cohortInstitutions.institutionId),
    )
    .where(eq(cohortInstitutions.cohortId, cohortId))
    .orderBy(asc(institutions.name))
    .all();
}

/** Invites an institution, or gives an invited one another number of seats. */
export function upsertInvitedInstitution(
  db: Queryable,
  invited: typeof cohortInstitutions.$inferInsert,
): void {
  db.insert(cohortInstitutions)
    .values(invited)
    .onConflictDoUpdate({
      target: [cohortInstitutions.cohortId, cohortInstitutions.institutionId],
      set: { seats: invited.seats ?? null },
    })
    .run();
}

export function deleteInvitedInstitution(
  db: Queryable,
  cohortId: CohortId,
  institutionId: InstitutionId,
): void {
  db.delete(cohortInstitutions)
    .where(
      and(
        eq(cohortInstitutions.cohortId, cohortId),
        eq(cohortInstitutions.institutionId, institutionId),
      ),
    )
    .run();
}
