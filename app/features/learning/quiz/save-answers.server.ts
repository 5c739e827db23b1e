import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { endedRefusal, type EndedRefusal } from "./close-attempt.server.ts";
import { findOwnAttempt, type OwnAttempt } from "./own-quiz.server.ts";
import { findSavedAnswers, type SavedAnswer } from "./quiz.queries.server.ts";
import { setFlag } from "./quiz-flags.queries.server.ts";
import type { FormEntries } from "./read-answer.ts";
import { saveOpen } from "./save-answer.server.ts";
import type { SaveError } from "./save-error.ts";

export type SaveAllRefusal =
  | { code: "not-found" }
  /** A field of no question: no page of ours sent this. */
  | { code: "unreadable-answer" }
  | EndedRefusal;

/** A question that keeps what was stored before; its number is from 1. */
export type RefusedAnswer = { number: number; code: SaveError };

export type SavedAll = {
  answered: number;
  savedAt: Date;
  /** What is stored now for each question that is not refused, by its number. */
  revisions: ReadonlyMap<number, number>;
  refused: RefusedAnswer[];
};

type Wish = {
  actor: Pick<Actor, "id">;
  attemptId: AttemptId;
  entries: FormEntries;
  /** The revisions that the page showed, by number; of one left out, any. */
  seen?: ReadonlyMap<number, number>;
  /** A question to mark, or to take the mark from. */
  mark?: { number: number; isFlagged: boolean } | null;
};

/**
 * Stores the answers of a quiz that is all on one page: its fields are those of
 * each question with `q1-`, `q2-` … before the name. A question without fields
 * has no answer.
 *
 * Each question stands for itself: what can be stored is, and `refused` says
 * which questions keep what was there and why, as `saveAnswer` would: too long,
 * unreadable, or `changed-elsewhere` since the page showed it. A question that
 * the page showed unanswered and sends empty was not touched there: it keeps
 * what another window stored, and nobody is bothered.
 *
 * The whole form is refused as `saveAnswer` refuses one answer.
 */
export function saveAnswers(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { actor, attemptId, entries, seen = new Map(), mark = null }: Wish,
): Result<SavedAll, SaveAllRefusal> {
  const savedAt = clock();
  const own = findOwnAttempt(db, actor.id, attemptId);
  const marked = mark && own?.questions[mark.number - 1];
  if (!own || (mark && !marked)) return refuse({ code: "not-found" });
  const fields = byQuestion(entries, own.questions.length);

  return inTransaction(db, (tx) => {
    const ended = endedRefusal(tx, own, savedAt);
    if (ended) return refuse(ended);
    if (!fields) return refuse({ code: "unreadable-answer" });
    if (mark && marked) {
      const { isFlagged } = mark;
      const place = { attemptId, questionId: marked.id };
      setFlag(tx, { ...place, isFlagged, flaggedAt: savedAt });
    }
    return accept(saveEach(tx, own, { fields, seen, savedAt }));
  });
}

type Sheet = {
  fields: readonly FormEntries[];
  seen: ReadonlyMap<number, number>;
  savedAt: Date;
};

function saveEach(
  tx: Queryable,
  { questions, attempt }: OwnAttempt,
  { fields, seen, savedAt }: Sheet,
): SavedAll {
  const earlier = findSavedAnswers(tx, attempt.id);
  const revisions = new Map<number, number>();
  const refused: RefusedAnswer[] = [];
  let answered = 0;
  for (const [index, question] of questions.entries()) {
    const number = index + 1;
    const sent = {
      attemptId: attempt.id,
      entries: fields[index] ?? [],
      seenRevision: seen.get(number) ?? null,
      savedAt,
    };
    const stored = earlier.get(question.id);
    const result = isUntouched(sent)
      ? accept(asStored(stored))
      : saveOpen(tx, question, { seed: attempt.seed, earlier: stored }, sent);
    if (!result.ok) refused.push({ number, code: result.refusal.code });
    else revisions.set(number, result.value.revision);
    const isAnswered = result.ok
      ? result.value.isAnswered
      : Boolean(stored?.answer);
    if (isAnswered) answered += 1;
  }
  return { answered, savedAt, revisions, refused };
}

/** Shown without an answer, and sent without one. */
function isUntouched(sent: {
  entries: FormEntries;
  seenRevision: number | null;
}): boolean {
  const values = Array.from(sent.entries, ([, value]) => value);
  return sent.seenRevision === 0 && values.every((value) => value === "");
}

function asStored(stored: SavedAnswer | undefined) {
  return {
    isAnswered: Boolean(stored?.answer),
    revision: stored?.revision ?? 0,
  };
}

/** The fields of each question; null when one belongs to none. */
function byQuestion(
  entries: FormEntries,
  count: number,
): [string, unknown][][] | null {
  const fields = Array.from({ length: count }, (): [string, unknown][] => []);
  for (const [name, value] of entries) {
    const [, number = "", rest = ""] = /^q([1-9]\d*)-(.+)$/.exec(name) ?? [];
    const own = fields[Number(number) - 1];
    if (!own) return null;
    own.push([rest, value]);
  }
  return fields;
}
