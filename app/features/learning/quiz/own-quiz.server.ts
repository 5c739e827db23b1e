import { findVersion } from "#app/content/content.queries.server.ts";
import type { Quiz } from "#app/content/course-tree.ts";
import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import {
  findEnrolmentFor,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import type { AttemptId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import { findAttemptOf, type Attempt } from "./learning.queries.server.ts";
import { neededPercent } from "./quiz-state.ts";

/** A quiz as one learner has it: of the version that they began. */
export type OwnQuiz = {
  enrolment: Enrolment;
  version: PublishedVersion;
  module: CourseModule;
  quiz: Quiz;
  /** What the learner must reach: see `neededPercent`. */
  neededPercent: number;
};

/**
 * The quiz of a module, for the person whose enrolment it is; null for all
 * others, and where the module has no quiz. Pass the database, not a
 * transaction, which would remember no version; what is found never changes.
 */
export function findOwnQuiz(
  db: Db,
  personId: PersonId,
  { enrolmentId, moduleId }: { enrolmentId: EnrolmentId; moduleId: string },
): OwnQuiz | null {
  const enrolment = findEnrolmentFor(db, personId, enrolmentId);
  const version = enrolment && findVersion(db, enrolment.courseVersionId);
  const module = version?.course.modules.find(({ id }) => id === moduleId);
  if (!enrolment || !version || !module?.quiz) return null;
  const { quiz } = module;
  return {
    enrolment,
    version,
    module,
    quiz,
    neededPercent: neededPercent(moduleId, quiz, enrolment.programme),
  };
}

/** A person's own attempt with the quiz it is at; null for all others. */
export function findOwnAttempt(
  db: Db,
  personId: PersonId,
  attemptId: AttemptId,
): (OwnQuiz & { attempt: Attempt }) | null {
  const attempt = findAttemptOf(db, personId, attemptId);
  const own = attempt && findOwnQuiz(db, personId, attempt);
  return own && { ...own, attempt };
}
