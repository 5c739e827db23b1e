import { and, asc, eq, isNull, sql } from "drizzle-orm";
import {
  newId,
  type CohortId,
  type InstitutionId,
  type PersonId,
} from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import { cohortCoordinators } from "#db/schema/cohorts.ts";
import { enrolments, waitingPeople } from "#db/schema/enrolments.ts";
import { nameKey } from "./person-key.ts";
import type { KnownPerson } from "./row-checker.ts";

/**
 * Everybody who is or was in a cohort that the coordinator runs, and who waits
 * for a seat in this one, which must be theirs; `isHere` is for those who are or
 * wait in this one now.
 */
export function listOwnPeople(
  db: Queryable,
  coordinatorId: PersonId,
  cohortId: CohortId,
): KnownPerson[] {
  const here = sql<number>`max(${enrolments.cohortId} = ${cohortId} and ${enrolments.withdrawnAt} is null)`;
  const enrolled = db
    .select({ ...personColumns, here })
    .from(cohortCoordinators)
    .innerJoin(enrolments, eq(enrolments.cohortId, cohortCoordinators.cohortId))
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(eq(cohortCoordinators.personId, coordinatorId))
    .groupBy(people.id)
    .all();
  const waiting = db
    .select(personColumns)
    .from(waitingPeople)
    .innerJoin(people, eq(people.id, waitingPeople.personId))
    .where(eq(waitingPeople.cohortId, cohortId))
    .all();
  const all = new Map<PersonId, KnownPerson>();
  for (const { here: isIn, ...person } of enrolled)
    all.set(person.id, { ...person, isHere: isIn === 1 });
  for (const person of waiting) all.set(person.id, { ...person, isHere: true });
  return [...all.values()];
}

const personColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  institutionId: people.institutionId,
};

/** Somebody of this name and institution in the coordinator's own cohorts. */
export function findOwnPerson(
  db: Queryable,
  coordinatorId: PersonId,
  {
    name,
    institutionId,
  }: { name: string; institutionId: InstitutionId | null },
): PersonId | null {
  if (institutionId === null) return null;
  const found = db
    .select({ id: people.id })
    .from(people)
    .innerJoin(enrolments, eq(enrolments.personId, people.id))
    .innerJoin(
      cohortCoordinators,
      eq(cohortCoordinators.cohortId, enrolments.cohortId),
    )
    .where(
      and(
        eq(people.name, name),
        eq(people.institutionId, institutionId),
        isNull(people.mergedIntoId),
        eq(cohortCoordinators.personId, coordinatorId),
      ),
    )
    .limit(1)
    .get();
  return found?.id ?? null;
}

/** The institutions by `nameKey`; of two with the same key, the older one. */
export function institutionsByName(db: Queryable): Map<string, InstitutionId> {
  const found = new Map<string, InstitutionId>();
  const rows = db
    .select({ id: institutions.id, name: institutions.name })
    .from(institutions)
    .orderBy(asc(institutions.createdAt), asc(institutions.id))
    .all();
  for (const { id, name } of rows)
    if (!found.has(nameKey(name))) found.set(nameKey(name), id);
  return found;
}

export function insertInstitution(
  db: Queryable,
  institution: { name: string; municipality: string },
  now: Date,
): InstitutionId {
  const id = newId("ins", now);
  db.insert(institutions)
    .values({ id, ...institution, createdAt: now })
    .run();
  return id;
}
