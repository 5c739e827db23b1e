import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { newId, type EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { seedForNewOrder } from "./attempt-order.ts";
import {
  insertAttempt,
  listAttempts,
  type Attempt,
} from "./learning.queries.server.ts";
import { findOwnQuiz } from "./own-quiz.server.ts";
import { quizState } from "./quiz-state.ts";

export type StartRefusal =
  | { code: "not-found" }
  | { code: "already-passed"; score: number }
  | { code: "no-attempts-left"; attemptsAllowed: number };

/**
 * Starts an attempt at a module's quiz, whether or not its pages are done.
 *
 * There is one open attempt at a time: who has one gets it back (`isNew` is
 * false), however often and from however many tabs they ask. Who has passed,
 * or has used up the attempts, is refused. Another's enrolment, or a module
 * without a quiz, is `not-found`.
 */
export function startAttempt(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    enrolmentId,
    moduleId,
  }: { actor: Pick<Actor, "id">; enrolmentId: EnrolmentId; moduleId: string },
): Result<{ attempt: Attempt; isNew: boolean }, StartRefusal> {
  const now = clock();
  const own = findOwnQuiz(db, actor.id, { enrolmentId, moduleId });
  if (!own) return refuse({ code: "not-found" });

  return inTransaction(db, (tx) => {
    const attempts = listAttempts(tx, enrolmentId, moduleId);
    const state = quizState(own.quiz, attempts, own.neededPercent);
    const open = attempts.find(({ id }) => id === state.openAttemptId);
    if (open) return accept({ attempt: open, isNew: false });
    if (state.passed && state.bestScore !== null) {
      return refuse({ code: "already-passed", score: state.bestScore });
    }
    if (!state.mayTry) {
      const { attemptsAllowed } = state;
      return refuse({ code: "no-attempts-left", attemptsAllowed });
    }
    const previousSeed = attempts.at(-1)?.seed ?? null;
    const attempt = insertAttempt(tx, {
      id: newId("att", now),
      enrolmentId,
      moduleId,
      number: attempts.length + 1,
      seed: seedForNewOrder(own.quiz, drawSeed(), previousSeed),
      startedAt: now,
    });
    return accept({ attempt, isNew: true });
  });
}

/** A whole number of 32 bits that nobody can foretell. */
function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
