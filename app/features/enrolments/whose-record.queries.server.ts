import { and, eq, isNotNull, notInArray } from "drizzle-orm";
import { rolesOf } from "#app/features/accounts/accounts.queries.server.ts";
import { listInstitutionsOfContact } from "#app/features/accounts/contacts/contacts.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { cohortCoordinators } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmeVersions } from "#db/schema/programmes.ts";

/**
 * Whether more hangs on a person's record than what they learned: a role, the
 * signature of a programme, or an institution that they speak for. Such a record
 * is no coordinator's to give to somebody else.
 */
export function holdsOffice(db: Queryable, personId: PersonId): boolean {
  if (rolesOf(db, personId).length > 0) return true;
  if (listInstitutionsOfContact(db, personId).length > 0) return true;
  const signed = db
    .select({ id: programmeVersions.id })
    .from(programmeVersions)
    .where(eq(programmeVersions.signatoryId, personId))
    .limit(1)
    .get();
  return signed !== undefined;
}

/**
 * Whether a person is or was in a cohort that this coordinator does not run.
 * Anybody's address can be put into a cohort of one's own; that alone must not
 * open what stands in the cohorts of others.
 */
export function learnsElsewhere(
  db: Queryable,
  personId: PersonId,
  coordinatorId: PersonId,
): boolean {
  const own = db
    .select({ id: cohortCoordinators.cohortId })
    .from(cohortCoordinators)
    .where(eq(cohortCoordinators.personId, coordinatorId));
  const found = db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.personId, personId),
        isNotNull(enrolments.cohortId),
        notInArray(enrolments.cohortId, own),
      ),
    )
    .limit(1)
    .get();
  return found !== undefined;
}
