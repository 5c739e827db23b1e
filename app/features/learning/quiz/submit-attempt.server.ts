import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { gradeQuiz, reaches } from "./grade.ts";
import {
  closeAttempt,
  findAnswers,
  findAttemptOf,
  type Attempt,
} from "./learning.queries.server.ts";
import { findOwnAttempt } from "./own-quiz.server.ts";

/** What a learner is told about a submitted attempt, every time the same. */
export type Receipt = {
  attemptId: AttemptId;
  number: number;
  submittedAt: Date;
  /** Hundredths of a percent. */
  score: number;
  neededPercent: number;
  passed: boolean;
};

/**
 * Submits an attempt: grades the stored answers against the version that the
 * learner began, and closes it for good. What was not answered earns nothing.
 *
 * Submitting again, also twice at the same moment, changes nothing and gives
 * the same receipt. The trail gets one line, with the score and no answers.
 * Another's attempt is `not-found`.
 */
export function submitAttempt(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { actor, attemptId }: { actor: Pick<Actor, "id">; attemptId: AttemptId },
): Result<Receipt, { code: "not-found" }> {
  const submittedAt = clock();
  const own = findOwnAttempt(db, actor.id, attemptId);
  if (!own) return refuse({ code: "not-found" });

  return inTransaction(db, (tx) => {
    const attempt = findAttemptOf(tx, actor.id, attemptId);
    if (!attempt) return refuse({ code: "not-found" });
    if (attempt.submittedAt && attempt.score !== null) {
      const { submittedAt, score } = attempt;
      const earlier = { ...attempt, submittedAt, score };
      return accept(receiptFor(earlier, own.neededPercent));
    }
    const score = gradeQuiz(own.quiz, findAnswers(tx, attemptId));
    const submitted = { ...attempt, submittedAt, score };
    close(tx, actor, submitted);
    return accept(receiptFor(submitted, own.neededPercent));
  });
}

type SubmittedAttempt = Attempt & { submittedAt: Date; score: number };

function close(
  tx: Queryable,
  actor: Pick<Actor, "id">,
  attempt: SubmittedAttempt,
): void {
  const { enrolmentId, moduleId, number, score, submittedAt } = attempt;
  closeAttempt(tx, attempt.id, { submittedAt, score });
  recordAuditEvent(tx, {
    action: "quiz.submitted",
    actorId: actor.id,
    subjectId: attempt.id,
    facts: { enrolmentId, moduleId, number, score },
    happenedAt: submittedAt,
  });
}

function receiptFor(
  { id, number, submittedAt, score }: SubmittedAttempt,
  neededPercent: number,
): Receipt {
  return {
    attemptId: id,
    number,
    submittedAt,
    score,
    neededPercent,
    passed: reaches(score, neededPercent),
  };
}
