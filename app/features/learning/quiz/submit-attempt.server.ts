import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  closeIfLapsed,
  gradeAndClose,
  type SubmittedAttempt,
} from "./close-attempt.server.ts";
import { reaches } from "./grade.ts";
import { findOwnAttempt } from "./own-quiz.server.ts";
import { findAttemptOf } from "./quiz.queries.server.ts";

/** What a learner is told about a submitted attempt, every time the same. */
export type Receipt = {
  attemptId: AttemptId;
  number: number;
  submittedAt: Date;
  /** Hundredths of a percent. */
  score: number;
  neededPercent: number;
  passed: boolean;
  /** The clock closed it, before it was submitted. */
  ranOut: boolean;
};

/**
 * Submits an attempt: grades the stored answers against the version that the
 * attempt began with, and closes it for good. What was not answered earns
 * nothing. Within the grace after a deadline it is in time; after that, it was
 * submitted at the deadline, with what was stored.
 *
 * Submitting again, also twice at the same moment, changes nothing and gives
 * the same receipt. The trail gets one line, with the score and no answers.
 * Another's attempt is `not-found`.
 */
export function submitAttempt(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { actor, attemptId }: { actor: Pick<Actor, "id">; attemptId: AttemptId },
): Result<Receipt, { code: "not-found" }> {
  const now = clock();
  const own = findOwnAttempt(db, actor.id, attemptId);
  if (!own) return refuse({ code: "not-found" });

  return inTransaction(db, (tx) => {
    const stored = findAttemptOf(tx, actor.id, attemptId);
    if (!stored) return refuse({ code: "not-found" });
    const { submittedAt, score } = stored;
    const earlier =
      submittedAt && score !== null ? { ...stored, submittedAt, score } : null;
    const closed =
      earlier ??
      closeIfLapsed(tx, own, now) ??
      gradeAndClose(tx, own, {
        submittedAt: now,
        ranOut: false,
        actorId: actor.id,
        now,
      });
    return accept(receiptFor(closed, own.neededPercent));
  });
}

function receiptFor(
  { id, number, submittedAt, score, ranOut }: SubmittedAttempt,
  neededPercent: number,
): Receipt {
  return {
    attemptId: id,
    number,
    submittedAt,
    score,
    neededPercent,
    passed: reaches(score, neededPercent),
    ranOut,
  };
}
