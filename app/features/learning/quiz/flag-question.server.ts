import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { endedRefusal, type EndedRefusal } from "./close-attempt.server.ts";
import { findOwnAttempt } from "./own-quiz.server.ts";
import { setFlag } from "./quiz-flags.queries.server.ts";

/**
 * Marks a question to look at it again before submission, or takes the mark
 * away. Its answer stays as it is; after the attempt's end nothing changes.
 * Another's attempt, or a question that it does not ask, is `not-found`.
 */
export function flagQuestion(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    attemptId,
    questionId,
    isFlagged,
  }: {
    actor: Pick<Actor, "id">;
    attemptId: AttemptId;
    questionId: string;
    isFlagged: boolean;
  },
): Result<{ isFlagged: boolean }, { code: "not-found" } | EndedRefusal> {
  const flaggedAt = clock();
  const own = findOwnAttempt(db, actor.id, attemptId);
  if (!own?.questions.some(({ id }) => id === questionId)) {
    return refuse({ code: "not-found" });
  }
  return inTransaction(db, (tx) => {
    const ended = endedRefusal(tx, own, flaggedAt);
    if (ended) return refuse(ended);
    setFlag(tx, { attemptId, questionId, isFlagged, flaggedAt });
    return accept({ isFlagged });
  });
}
