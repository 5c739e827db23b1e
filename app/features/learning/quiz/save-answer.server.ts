import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  deleteAnswer,
  findAttemptOf,
  upsertAnswer,
} from "./learning.queries.server.ts";
import { findOwnAttempt } from "./own-quiz.server.ts";
import { readAnswer, type FormEntries } from "./read-answer.ts";

export type SaveRefusal =
  | { code: "not-found" }
  | { code: "already-submitted" }
  | { code: "unreadable-answer" };

/**
 * Stores what somebody answered to a question, when they answer it.
 *
 * `entries` are the fields of the question's form as `readAnswer` takes them;
 * an empty form takes the answer back. The last answer before submission
 * counts; after it nothing changes and the refusal is `already-submitted`.
 * Another's attempt, or a question of another quiz, is `not-found`.
 */
export function saveAnswer(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    attemptId,
    questionId,
    entries,
  }: {
    actor: Pick<Actor, "id">;
    attemptId: AttemptId;
    questionId: string;
    entries: FormEntries;
  },
): Result<{ isAnswered: boolean; savedAt: Date }, SaveRefusal> {
  const savedAt = clock();
  const own = findOwnAttempt(db, actor.id, attemptId);
  const question = own?.quiz.questions.find(({ id }) => id === questionId);
  if (!question) return refuse({ code: "not-found" });

  return inTransaction(db, (tx) => {
    const attempt = findAttemptOf(tx, actor.id, attemptId);
    if (!attempt) return refuse({ code: "not-found" });
    if (attempt.submittedAt) return refuse({ code: "already-submitted" });

    const read = readAnswer(question, attempt.seed, entries);
    if (!read.ok) return read;
    const answer = read.value;
    if (answer) upsertAnswer(tx, { attemptId, questionId, answer, savedAt });
    else deleteAnswer(tx, { attemptId, questionId });
    return accept({ isAnswered: answer !== null, savedAt });
  });
}
