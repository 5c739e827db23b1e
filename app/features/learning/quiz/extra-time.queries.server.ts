import { and, eq } from "drizzle-orm";
import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { extraTimes } from "#db/schema/quizzes.ts";

/** How many percent of every time limit a person has on top; mostly 0. */
export function findExtraPercent(db: Queryable, personId: PersonId): number {
  return extraTimeOf(db).get({ personId })?.percent ?? 0;
}

const extraTimeOf = preparedOnce((db) =>
  db
    .select({ percent: extraTimes.percent })
    .from(extraTimes)
    .where(eq(extraTimes.personId, given("personId")))
    .prepare(),
);

/** Who has extra time in a cohort, with how many percent. */
export function listExtraTimes(
  db: Queryable,
  cohortId: CohortId,
): ReadonlyMap<PersonId, number> {
  const rows = db
    .select({ personId: extraTimes.personId, percent: extraTimes.percent })
    .from(enrolments)
    .innerJoin(extraTimes, eq(extraTimes.personId, enrolments.personId))
    .where(eq(enrolments.cohortId, cohortId))
    .all();
  return new Map(rows.map(({ personId, percent }) => [personId, percent]));
}

/** The learner whose enrolment in this cohort it is; null for all others. */
export function findLearnerInCohort(
  db: Queryable,
  cohortId: CohortId,
  enrolmentId: EnrolmentId,
): PersonId | null {
  const learner = db
    .select({ personId: enrolments.personId })
    .from(enrolments)
    .where(
      and(eq(enrolments.id, enrolmentId), eq(enrolments.cohortId, cohortId)),
    )
    .get();
  return learner?.personId ?? null;
}

export function upsertExtraTime(
  db: Queryable,
  { personId, ...grant }: typeof extraTimes.$inferInsert,
): void {
  db.insert(extraTimes)
    .values({ personId, ...grant })
    .onConflictDoUpdate({ target: extraTimes.personId, set: grant })
    .run();
}

export function deleteExtraTime(db: Queryable, personId: PersonId): void {
  db.delete(extraTimes).where(eq(extraTimes.personId, personId)).run();
}
