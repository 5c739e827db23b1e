import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import { newId, type AttemptId, type EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { seedForNewOrder } from "./attempt-order.ts";
import { closeLapsedAttempt } from "./close-attempt.server.ts";
import { findExtraPercent } from "./extra-time.queries.server.ts";
import { findOwnQuiz, type OwnQuiz } from "./own-quiz.server.ts";
import {
  insertAttempt,
  listAttempts,
  type Attempt,
} from "./quiz.queries.server.ts";
import { quizState, type QuizState } from "./quiz-state.ts";
import { deadlineOf, endOfGrace } from "./quiz-time.ts";

export type StartRefusal =
  | { code: "not-found" }
  | { code: "already-passed"; score: number }
  | { code: "no-attempts-left"; attemptsAllowed: number }
  | { code: "wait"; until: Date };

type Wish = {
  actor: Pick<Actor, "id">;
  enrolmentId: EnrolmentId;
  moduleId: string;
};

/**
 * Starts an attempt at a module's quiz, whether or not its pages are done.
 *
 * There is one open attempt at a time: who has one gets it back (`isNew` is
 * false), however often and from however many tabs they ask; one whose time is
 * over is closed first. Who has passed, or has used up the attempts, or has to
 * wait, is refused. Another's enrolment, or a module without a quiz, is
 * `not-found`.
 */
export function startAttempt(
  context: Pick<AppContext, "db" | "clock">,
  { actor, enrolmentId, moduleId }: Wish,
): Result<{ attempt: Attempt; isNew: boolean }, StartRefusal> {
  const { db, clock } = context;
  const now = clock();
  const own = findOwnQuiz(db, actor.id, { enrolmentId, moduleId });
  if (!own) return refuse({ code: "not-found" });
  closeLapsedAt(context, own);

  return inTransaction(db, (tx) => {
    const attempts = listAttempts(tx, enrolmentId, moduleId);
    const state = quizState(own.quiz, attempts, own.neededPercent);
    const open = attempts.find(({ id }) => id === state.openAttemptId);
    if (open) return accept({ attempt: open, isNew: false });
    const refusal = refusalFor(state, now);
    if (refusal) return refuse(refusal);
    const attempt = begin(tx, own, attempts, now);
    return accept({ attempt, isNew: true });
  });
}

function closeLapsedAt(
  context: Pick<AppContext, "db" | "clock">,
  { enrolment, module }: OwnQuiz,
): void {
  const attempts = listAttempts(context.db, enrolment.id, module.id);
  const open = attempts.find(({ submittedAt }) => submittedAt === null);
  if (open) closeLapsedAttempt(context, open.id);
}

function refusalFor(state: QuizState, now: Date): StartRefusal | null {
  const { passed, countedScore, waitUntil, attemptsAllowed } = state;
  if (passed && countedScore !== null) {
    return { code: "already-passed", score: countedScore };
  }
  if (!state.mayTry) return { code: "no-attempts-left", attemptsAllowed };
  if (waitUntil && now < waitUntil) return { code: "wait", until: waitUntil };
  return null;
}

function begin(
  tx: Queryable,
  { enrolment, version, module, quiz }: OwnQuiz,
  earlier: readonly Attempt[],
  now: Date,
): Attempt {
  const previousSeed = earlier.at(-1)?.seed ?? null;
  const attempt = insertAttempt(tx, {
    id: newId("att", now),
    enrolmentId: enrolment.id,
    moduleId: module.id,
    courseVersionId: version.id,
    number: earlier.length + 1,
    seed: seedForNewOrder(quiz, drawSeed(), previousSeed),
    startedAt: now,
  });
  const extraPercent = findExtraPercent(tx, enrolment.personId);
  const deadline = deadlineOf(attempt, quiz.timeLimitMinutes, extraPercent);
  if (deadline) closeLater(tx, attempt.id, deadline);
  return attempt;
}

/** Closes the attempt when its time is over, though nobody comes back to it. */
function closeLater(tx: Queryable, attemptId: AttemptId, deadline: Date): void {
  enqueue(tx, endOfGrace(deadline), {
    kind: "close-lapsed-attempt",
    payload: { attemptId },
  });
}

/** A whole number of 32 bits that nobody can foretell. */
function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
