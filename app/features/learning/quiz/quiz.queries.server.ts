import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import type { AttemptId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { quizAnswers, quizAttempts } from "#db/schema/quizzes.ts";
import { answerSchema, type Answer, type AnswerSheet } from "./answer.ts";

export type Attempt = typeof quizAttempts.$inferSelect;

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
  result: { submittedAt: Date; score: number; ranOut?: boolean },
): void {
  db.update(quizAttempts)
    .set(result)
    .where(
      and(eq(quizAttempts.id, attemptId), isNull(quizAttempts.submittedAt)),
    )
    .run();
}

/** Whose an attempt is; null when there is none. */
export function findOwnerOfAttempt(
  db: Queryable,
  attemptId: AttemptId,
): PersonId | null {
  const owner = db
    .select({ personId: enrolments.personId })
    .from(quizAttempts)
    .innerJoin(enrolments, eq(enrolments.id, quizAttempts.enrolmentId))
    .where(eq(quizAttempts.id, attemptId))
    .get();
  return owner?.personId ?? null;
}

/** What is stored for a question; `answer` is null when it was taken back. */
export type SavedAnswer = { answer: Answer | null; revision: number };

/** Everything stored in an attempt so far, by question id. */
export function findSavedAnswers(
  db: Queryable,
  attemptId: AttemptId,
): ReadonlyMap<string, SavedAnswer> {
  const rows = answersOf(db).all({ attemptId });
  return new Map(
    rows.map(({ questionId, answer, revision }) => [
      questionId,
      { answer: answerSchema.nullable().parse(answer), revision },
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

/** The answers of an attempt, without those that were taken back. */
export function findAnswers(db: Queryable, attemptId: AttemptId): AnswerSheet {
  return sheetOf(findSavedAnswers(db, attemptId));
}

/** The same of what was already read. */
export function sheetOf(saved: ReadonlyMap<string, SavedAnswer>): AnswerSheet {
  const sheet = new Map<string, Answer>();
  for (const [questionId, { answer }] of saved) {
    if (answer) sheet.set(questionId, answer);
  }
  return sheet;
}

/** Stores what is answered to a question now, in place of what was there. */
export function upsertAnswer(
  db: Queryable,
  { answer, savedAt, revision = 1, ...question }: StoredAnswer,
): void {
  db.insert(quizAnswers)
    .values({ ...question, answer, savedAt, revision })
    .onConflictDoUpdate({
      target: [quizAnswers.attemptId, quizAnswers.questionId],
      set: { answer, savedAt, revision },
    })
    .run();
}

type StoredAnswer = {
  attemptId: AttemptId;
  questionId: string;
  /** Null takes the answer back. */
  answer: Answer | null;
  savedAt: Date;
  revision?: number;
};
