import { findVersion } from "#app/content/content.queries.server.ts";
import type { Question, Quiz } from "#app/content/quiz-file.ts";
import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import {
  findEnrolmentEverOf,
  findEnrolmentFor,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import type {
  AttemptId,
  CourseVersionId,
  EnrolmentId,
  PersonId,
} from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import { questionsInOrder } from "./attempt-order.ts";
import { findExtraPercent } from "./extra-time.queries.server.ts";
import { findAttemptOf, type Attempt } from "./quiz.queries.server.ts";
import { neededPercent } from "./quiz-state.ts";
import { deadlineOf } from "./quiz-time.ts";

/** A quiz as one learner has it. */
export type OwnQuiz = {
  enrolment: Enrolment;
  version: PublishedVersion;
  module: CourseModule;
  quiz: Quiz;
  /** What the learner must reach: see `neededPercent`. */
  neededPercent: number;
};

/** An attempt with the quiz that it is at, of the version that it began with. */
export type OwnAttempt = OwnQuiz & {
  attempt: Attempt;
  /** In the order in which this attempt asks them. */
  questions: Question[];
  /** Percent of the limit that the person has on top now. */
  extraPercent: number;
  /** With the extra time; null where the quiz has no limit. */
  deadline: Date | null;
};

/**
 * The quiz of a module at the version that the learner reads, for the person
 * whose enrolment it is; null for all others, and where the module has no quiz.
 * Pass the database, not a transaction, which would remember no version.
 */
export function findOwnQuiz(
  db: Db,
  personId: PersonId,
  { enrolmentId, moduleId }: { enrolmentId: EnrolmentId; moduleId: string },
): OwnQuiz | null {
  const enrolment = findEnrolmentFor(db, personId, enrolmentId);
  return (
    enrolment && quizAt(db, enrolment, enrolment.courseVersionId, moduleId)
  );
}

/**
 * A person's own attempt with the quiz it is at; null for all others. Always
 * the attempt's version: the learner may read a newer one by now. Of an enrolment
 * that they have left, only what was handed in.
 */
export function findOwnAttempt(
  db: Db,
  personId: PersonId,
  attemptId: AttemptId,
): OwnAttempt | null {
  const attempt = findAttemptOf(db, personId, attemptId);
  const enrolment =
    attempt && findEnrolmentEverOf(db, personId, attempt.enrolmentId);
  if (!attempt || !enrolment) return null;
  if (enrolment.withdrawnAt && !attempt.submittedAt) return null;
  const { courseVersionId, moduleId, seed } = attempt;
  const own = quizAt(db, enrolment, courseVersionId, moduleId);
  if (!own) return null;
  const extraPercent = findExtraPercent(db, personId);
  return {
    ...own,
    attempt,
    questions: questionsInOrder(own.quiz, seed),
    extraPercent,
    deadline: deadlineOf(attempt, own.quiz.timeLimitMinutes, extraPercent),
  };
}

function quizAt(
  db: Db,
  enrolment: Enrolment,
  versionId: CourseVersionId,
  moduleId: string,
): OwnQuiz | null {
  const version = findVersion(db, versionId);
  const module = version?.course.modules.find(({ id }) => id === moduleId);
  if (!version || !module?.quiz) return null;
  const { quiz } = module;
  return {
    enrolment,
    version,
    module,
    quiz,
    neededPercent: neededPercent(moduleId, quiz, enrolment.programme),
  };
}
