import type { Question, Quiz } from "#app/content/course-tree.ts";
import type { AttemptId, PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import type { AnswerSheet } from "./answer.ts";
import { questionsInOrder } from "./attempt-order.ts";
import {
  findAnswers,
  findAttemptOf,
  type Attempt,
} from "./learning.queries.server.ts";
import { openModule, type OpenModule } from "./open-module.server.ts";
import type { QuizState } from "./quiz-state.ts";

export type OpenAttempt = Omit<OpenModule, "quiz"> & {
  quiz: Quiz;
  state: QuizState;
  attempt: Attempt;
  /** In the order in which this attempt asks them. */
  questions: Question[];
  answers: AnswerSheet;
};

/** The address of an attempt: where the module is, and which attempt. */
export type AttemptPlace = {
  course: string;
  module: string;
  attempt: AttemptId;
  locale: Locale;
};

/**
 * A learner's own attempt at the quiz of the module that the address names;
 * null for another's, and for an attempt at another quiz.
 */
export function openAttempt(
  db: Db,
  personId: PersonId,
  place: AttemptPlace,
): OpenAttempt | null {
  const open = openModule(db, personId, place);
  const quiz = open?.module.quiz;
  const state = open?.quiz;
  const attempt = findAttemptOf(db, personId, place.attempt);
  const belongs =
    attempt?.enrolmentId === open?.enrolment.id &&
    attempt?.moduleId === open?.module.id;
  if (!open || !quiz || !state || !attempt || !belongs) return null;
  return {
    ...open,
    quiz,
    state,
    attempt,
    questions: questionsInOrder(quiz, attempt.seed),
    answers: findAnswers(db, attempt.id),
  };
}
