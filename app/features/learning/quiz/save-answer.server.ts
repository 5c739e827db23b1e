import { isDeepStrictEqual } from "node:util";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { Question } from "#app/content/quiz-file.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import type { Answer } from "./answer.ts";
import { endedRefusal, type EndedRefusal } from "./close-attempt.server.ts";
import { findOwnAttempt } from "./own-quiz.server.ts";
import {
  findSavedAnswers,
  upsertAnswer,
  type SavedAnswer,
} from "./quiz.queries.server.ts";
import { setFlag } from "./quiz-flags.queries.server.ts";
import {
  readAnswer,
  type FormEntries,
  type ReadRefusal,
} from "./read-answer.ts";

export type SaveRefusal =
  | { code: "not-found" }
  | EndedRefusal
  | ReadRefusal
  | { code: "changed-elsewhere"; revision: number };

export type Saved = { isAnswered: boolean; savedAt: Date; revision: number };

type Wish = {
  actor: Pick<Actor, "id">;
  attemptId: AttemptId;
  questionId: string;
  entries: FormEntries;
  /**
   * The revision of the answer that the window showed, where a script saves
   * what may be old; null where somebody pressed the button.
   */
  seenRevision?: number | null;
  /** Whether the question is marked; left out, its mark stays as it is. */
  flagged?: boolean | undefined;
};

/**
 * Stores what somebody answered to a question, when they answer it.
 *
 * `entries` are the fields of the question's form as `readAnswer` takes them;
 * an empty form takes the answer back. The last answer before submission
 * counts; after it nothing changes and the refusal is `already-submitted`, or
 * `time-over` when deadline and grace have passed. Another's attempt, or a
 * question that the attempt does not ask, is `not-found`.
 *
 * `changed-elsewhere`: another window has stored something else since
 * `seenRevision`; an old window does not overwrite what is newer.
 */
export function saveAnswer(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  wish: Wish,
): Result<Saved, SaveRefusal> {
  const savedAt = clock();
  const own = findOwnAttempt(db, wish.actor.id, wish.attemptId);
  const question = own?.questions.find(({ id }) => id === wish.questionId);
  if (!own || !question) return refuse({ code: "not-found" });

  return inTransaction(db, (tx) => {
    const ended = endedRefusal(tx, own, savedAt);
    if (ended) return refuse(ended);
    const earlier = findSavedAnswers(tx, wish.attemptId).get(question.id);
    const place = { seed: own.attempt.seed, earlier };
    const result = saveOpen(tx, question, place, { ...wish, savedAt });
    return result.ok ? accept({ ...result.value, savedAt }) : result;
  });
}

type Sent = Omit<Wish, "actor" | "questionId"> & { savedAt: Date };

/**
 * The same for one question of an attempt that is known to be open, within a
 * transaction; `earlier` is what is stored for it now.
 */
export function saveOpen(
  tx: Queryable,
  question: Question,
  { seed, earlier }: { seed: number; earlier: SavedAnswer | undefined },
  { attemptId, entries, seenRevision = null, flagged, savedAt }: Sent,
): Result<
  Omit<Saved, "savedAt">,
  Exclude<SaveRefusal, EndedRefusal | { code: "not-found" }>
> {
  const read = readAnswer(question, seed, entries);
  if (!read.ok) return read;
  const answer = read.value;
  const revision = earlier?.revision ?? 0;
  const isOld = seenRevision !== null && seenRevision !== revision;
  if (isOld && !isSame(earlier, answer)) {
    return refuse({ code: "changed-elsewhere", revision });
  }
  const place = { attemptId, questionId: question.id };
  if (flagged !== undefined) {
    setFlag(tx, { ...place, isFlagged: flagged, flaggedAt: savedAt });
  }
  const stored = storeAnswer(tx, earlier, { ...place, answer, savedAt });
  return accept({ isAnswered: answer !== null, revision: stored });
}

/**
 * Puts an answer in place of the earlier one, as its next revision; the same
 * again stays the revision that it is. Gives the revision stored then.
 */
function storeAnswer(
  tx: Queryable,
  earlier: SavedAnswer | undefined,
  stored: {
    attemptId: AttemptId;
    questionId: string;
    answer: Answer | null;
    savedAt: Date;
  },
): number {
  const revision = earlier?.revision ?? 0;
  if (isSame(earlier, stored.answer)) return revision;
  upsertAnswer(tx, { ...stored, revision: revision + 1 });
  return revision + 1;
}

function isSame(earlier: SavedAnswer | undefined, answer: Answer | null) {
  return isDeepStrictEqual(earlier?.answer ?? null, answer);
}
