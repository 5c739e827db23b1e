import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { findVersion } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { AttemptId, PersonId } from "#app/shared/ids.ts";
import { inTransaction, type Db, type Queryable } from "#db/client.server.ts";
import { recordModuleCompletion } from "../record-module-completion.server.ts";
import { gradeQuiz } from "./grade.ts";
import { findOwnAttempt, type OwnAttempt } from "./own-quiz.server.ts";
import {
  closeAttempt,
  findAnswers,
  findAttemptOf,
  findOwnerOfAttempt,
  type Attempt,
} from "./quiz.queries.server.ts";
import { hasLapsed } from "./quiz-time.ts";

export type SubmittedAttempt = Attempt & { submittedAt: Date; score: number };

/** What is stored when an attempt ends, whoever or whatever ended it. */
type Ending = {
  submittedAt: Date;
  ranOut: boolean;
  actorId: PersonId | "system";
  now: Date;
};

/**
 * Grades what is stored and closes the attempt for good, within a transaction
 * that has made sure that it is open. What was not answered earns nothing. The
 * trail gets one line, with the score and no answers.
 */
export function gradeAndClose(
  tx: Queryable,
  own: OwnAttempt,
  { submittedAt, ranOut, actorId, now }: Ending,
): SubmittedAttempt {
  const { attempt, questions } = own;
  const { id, enrolmentId, moduleId, number } = attempt;
  const score = gradeQuiz({ questions }, findAnswers(tx, id));
  closeAttempt(tx, id, { submittedAt, score, ranOut });
  recordAuditEvent(tx, {
    action: "quiz.submitted",
    actorId,
    subjectId: id,
    facts: { enrolmentId, moduleId, number, score, ranOut },
    happenedAt: now,
  });
  recordModuleCompletion(tx, own, now);
  return { ...attempt, submittedAt, score, ranOut };
}

/**
 * Closes an attempt whose time, with the grace, is over: with the answers
 * stored until then, submitted at the deadline. Null when it is not over, or
 * the attempt is closed already. Within a transaction; doing it again changes
 * nothing.
 */
export function closeIfLapsed(
  tx: Queryable,
  own: OwnAttempt,
  now: Date,
): SubmittedAttempt | null {
  const { attempt, deadline } = own;
  const stored = findAttemptOf(tx, own.enrolment.personId, attempt.id);
  if (!deadline || !hasLapsed(deadline, now)) return null;
  if (!stored || stored.submittedAt) return null;
  return gradeAndClose(tx, own, {
    submittedAt: deadline,
    ranOut: true,
    actorId: "system",
    now,
  });
}

/** Why nothing can be changed in an attempt any more. */
export type EndedRefusal =
  { code: "already-submitted" } | { code: "time-over" };

/**
 * Whether an attempt has ended, and why; null while answers are taken. One
 * whose time is over is closed by this.
 */
export function endedRefusal(
  tx: Queryable,
  own: OwnAttempt,
  now: Date,
): EndedRefusal | null {
  const closed = closeIfLapsed(tx, own, now);
  const stored =
    closed ?? findAttemptOf(tx, own.enrolment.personId, own.attempt.id);
  if (!stored?.submittedAt) return null;
  return { code: stored.ranOut ? "time-over" : "already-submitted" };
}

/**
 * Closes those of somebody's own attempts whose time is over, and says whether
 * there were any: for pages that list them. A job does it too (`startAttempt`);
 * but nobody shall read "go on" of what is closed by the time they do, however
 * late the job is. Only ever for a page of the learner's own: to the office an
 * attempt is begun until the job, or its learner, comes.
 */
export function closeLapsedAmong(
  context: Pick<AppContext, "db" | "clock">,
  attempts: readonly Attempt[],
): boolean {
  const closed = attempts
    .filter(({ submittedAt }) => submittedAt === null)
    .filter((attempt) => hasLimit(context.db, attempt))
    .filter(({ id }) => closeLapsedAttempt(context, id));
  return closed.length > 0;
}

/** Told from memory: most quizzes hurry nobody, and every page asks. */
function hasLimit(
  db: Db,
  { courseVersionId, moduleId }: Pick<Attempt, "courseVersionId" | "moduleId">,
): boolean {
  const version = findVersion(db, courseVersionId);
  const module = version?.course.modules.find(({ id }) => id === moduleId);
  return module?.quiz?.timeLimitMinutes !== undefined;
}

/** Closes a lapsed attempt, for whoever has no transaction yet; says whether it was closed now. */
export function closeLapsedAttempt(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  attemptId: AttemptId,
): boolean {
  const now = clock();
  const personId = findOwnerOfAttempt(db, attemptId);
  const own = personId && findOwnAttempt(db, personId, attemptId);
  if (!own || own.attempt.submittedAt || !hasLapsed(own.deadline, now)) {
    return false;
  }
  return inTransaction(db, (tx) => closeIfLapsed(tx, own, now) !== null);
}
