import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import type { AttemptId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { enrolments } from "#db/schema/cohorts.ts";
import {
  pageCompletions,
  quizAnswers,
  quizAttempts,
} from "#db/schema/learning.ts";
import { answerSchema, type Answer, type AnswerSheet } from "./answer.ts";

export type Attempt = typeof quizAttempts.$inferSelect;

/** Marks a step as done; false when it was done before, and stays as it was. */
export function insertPageCompletion(
  db: Queryable,
  completion: typeof pageCompletions.$inferInsert,
): boolean {
  const { changes } = db
    .insert(pageCompletions)
    .values(completion)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

/** Ids of the steps of an enrolment that are done, in the whole course. */
export function findCompletedStepIds(
  db: Queryable,
  enrolmentId: EnrolmentId,
): Set<string> {
  const rows = completionsOf(db).all({ enrolmentId });
  return new Set(rows.map(({ id }) => id));
}

const completionsOf = preparedOnce((db) =>
  db
    .select({ id: pageCompletions.pageId })
    .from(pageCompletions)
    .where(eq(pageCompletions.enrolmentId, given("enrolmentId")))
    .prepare(),
);

/** The same for everything that a person is enrolled in, by enrolment. */
export function findCompletedStepIdsOf(
  db: Queryable,
  personId: PersonId,
): Map<EnrolmentId, Set<string>> {
  const rows = completionsOfPerson(db).all({ personId });
  const done = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
  return new Map(
    Array.from(done, ([id, steps]) => [id, new Set(steps.map((s) => s.id))]),
  );
}

const completionsOfPerson = preparedOnce((db) =>
  db
    .select({
      enrolmentId: pageCompletions.enrolmentId,
      id: pageCompletions.pageId,
    })
    .from(enrolments)
    .innerJoin(pageCompletions, eq(pageCompletions.enrolmentId, enrolments.id))
    .where(eq(enrolments.personId, given("personId")))
    .prepare(),
);

export function insertAttempt(
  db: Queryable,
  attempt: typeof quizAttempts.$inferInsert,
): Attempt {
  return db.insert(quizAttempts).values(attempt).returning().get();
}

/** A person's own attempt; null when there is none, or it is another's. */
export function findAttemptOf(
  db: Queryable,
  personId: PersonId,
  attemptId: AttemptId,
): Attempt | null {
  return ownAttempt(db).get({ personId, attemptId }) ?? null;
}

const ownAttempt = preparedOnce((db) =>
  db
    .select(getTableColumns(quizAttempts))
    .from(quizAttempts)
    .innerJoin(enrolments, eq(enrolments.id, quizAttempts.enrolmentId))
    .where(
      and(
        eq(quizAttempts.id, given("attemptId")),
        eq(enrolments.personId, given("personId")),
      ),
    )
    .prepare(),
);

/** The attempts at one quiz, the first one first. */
export function listAttempts(
  db: Queryable,
  enrolmentId: EnrolmentId,
  moduleId: string,
): Attempt[] {
  return attemptsAt(db).all({ enrolmentId, moduleId });
}

const attemptsAt = preparedOnce((db) =>
  db
    .select()
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.enrolmentId, given("enrolmentId")),
        eq(quizAttempts.moduleId, given("moduleId")),
      ),
    )
    .orderBy(asc(quizAttempts.number))
    .prepare(),
);

/** Closes an attempt for good; one that is closed stays as it is. */
export function closeAttempt(
  db: Queryable,
  attemptId: AttemptId,
  result: { submittedAt: Date; score: number },
): void {
  db.update(quizAttempts)
    .set(result)
    .where(
      and(eq(quizAttempts.id, attemptId), isNull(quizAttempts.submittedAt)),
    )
    .run();
}

/** What was answered in an attempt so far, by question id. */
export function findAnswers(db: Queryable, attemptId: AttemptId): AnswerSheet {
  const rows = answersOf(db).all({ attemptId });
  return new Map(
    rows.map(({ questionId, answer }) => [
      questionId,
      answerSchema.parse(answer),
    ]),
  );
}

const answersOf = preparedOnce((db) =>
  db
    .select()
    .from(quizAnswers)
    .where(eq(quizAnswers.attemptId, given("attemptId")))
    .prepare(),
);

/** Stores the answer to a question in place of an earlier one. */
export function upsertAnswer(
  db: Queryable,
  { answer, savedAt, ...question }: StoredAnswer,
): void {
  db.insert(quizAnswers)
    .values({ ...question, answer, savedAt })
    .onConflictDoUpdate({
      target: [quizAnswers.attemptId, quizAnswers.questionId],
      set: { answer, savedAt },
    })
    .run();
}

export function deleteAnswer(
  db: Queryable,
  { attemptId, questionId }: Pick<StoredAnswer, "attemptId" | "questionId">,
): void {
  db.delete(quizAnswers)
    .where(
      and(
        eq(quizAnswers.attemptId, attemptId),
        eq(quizAnswers.questionId, questionId),
      ),
    )
    .run();
}

type StoredAnswer = {
  attemptId: AttemptId;
  questionId: string;
  answer: Answer;
  savedAt: Date;
};
