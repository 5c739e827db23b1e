import { asc, eq, getTableColumns } from "drizzle-orm";
import type { EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import type { Attempt } from "../quiz/quiz.queries.server.ts";

/** The attempts of one enrolment at all its quizzes, in order for each quiz. */
export function listAttemptsIn(
  db: Queryable,
  enrolmentId: EnrolmentId,
): Attempt[] {
  return attemptsIn(db).all({ enrolmentId });
}

const attemptsIn = preparedOnce((db) =>
  db
    .select()
    .from(quizAttempts)
    .where(eq(quizAttempts.enrolmentId, given("enrolmentId")))
    .orderBy(asc(quizAttempts.moduleId), asc(quizAttempts.number))
    .prepare(),
);

/** The same for everything that a person is enrolled in. */
export function listAttemptsOf(db: Queryable, personId: PersonId): Attempt[] {
  return attemptsOf(db).all({ personId });
}

const attemptsOf = preparedOnce((db) =>
  db
    .select(getTableColumns(quizAttempts))
    .from(enrolments)
    .innerJoin(quizAttempts, eq(quizAttempts.enrolmentId, enrolments.id))
    .where(eq(enrolments.personId, given("personId")))
    .orderBy(asc(quizAttempts.moduleId), asc(quizAttempts.number))
    .prepare(),
);
