import { and, asc, count, eq, getTableColumns, isNull } from "drizzle-orm";
import type { CohortId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { preparedOnce, given } from "#db/prepared-once.server.ts";
import { people } from "#db/schema/accounts.ts";
import { enrolments, waitingPeople } from "#db/schema/enrolments.ts";

export type WaitingPerson = ReturnType<typeof listWaiting>[number];

/** How many are in a cohort: who has withdrawn takes no seat. */
export function countSeatsTaken(db: Queryable, cohortId: CohortId): number {
  return seatsTaken(db).get({ cohortId })?.taken ?? 0;
}

const seatsTaken = preparedOnce((db) =>
  db
    .select({ taken: count() })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.cohortId, given("cohortId")),
        isNull(enrolments.withdrawnAt),
      ),
    )
    .prepare(),
);

/** Who waits for a seat in a cohort, the first in line first. */
export function listWaiting(db: Queryable, cohortId: CohortId) {
  return waitingOf(db).all({ cohortId });
}

const waitingOf = preparedOnce((db) =>
  db
    .select({ ...getTableColumns(waitingPeople), name: people.name })
    .from(waitingPeople)
    .innerJoin(people, eq(people.id, waitingPeople.personId))
    .where(eq(waitingPeople.cohortId, given("cohortId")))
    .orderBy(asc(waitingPeople.askedAt), asc(waitingPeople.personId))
    .prepare(),
);

/**
 * Puts a person at the end of the line; who waits already keeps their place,
 * and the answer is false.
 */
export function insertWaiting(
  db: Queryable,
  waiting: typeof waitingPeople.$inferInsert,
): boolean {
  const written = db
    .insert(waitingPeople)
    .values(waiting)
    .onConflictDoNothing()
    .run();
  return written.changes > 0;
}

export function isWaiting(
  db: Queryable,
  cohortId: CohortId,
  personId: PersonId,
): boolean {
  return listWaiting(db, cohortId).some((one) => one.personId === personId);
}

/** False when the person did not wait. */
export function deleteWaiting(
  db: Queryable,
  cohortId: CohortId,
  personId: PersonId,
): boolean {
  return waitingGone(db).run({ cohortId, personId }).changes > 0;
}

const waitingGone = preparedOnce((db) =>
  db
    .delete(waitingPeople)
    .where(
      and(
        eq(waitingPeople.cohortId, given("cohortId")),
        eq(waitingPeople.personId, given("personId")),
      ),
    )
    .prepare(),
);
