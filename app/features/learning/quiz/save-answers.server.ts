import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import type { Answer } from "./answer.ts";
import { endedRefusal, type EndedRefusal } from "./close-attempt.server.ts";
import { findOwnAttempt, type OwnAttempt } from "./own-quiz.server.ts";
import { findSavedAnswers } from "./quiz.queries.server.ts";
import {
  readAnswer,
  type FormEntries,
  type ReadRefusal,
} from "./read-answer.ts";
import { storeAnswer } from "./save-answer.server.ts";

export type SaveAllRefusal =
  | { code: "not-found" }
  | EndedRefusal
  /** `number` is the question's, from 1; 0 for a field of no question. */
  | (ReadRefusal & { number: number });

type Sheet = { questionId: string; answer: Answer | null }[];

/**
 * Stores the answers of a quiz that is all on one page: its fields are those of
 * each question with `q1-`, `q2-` … before the name. A question without fields
 * has no answer. All is stored or, where one answer cannot be read, nothing.
 *
 * The other refusals are those of `saveAnswer`. The last form sent wins.
 */
export function saveAnswers(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    attemptId,
    entries,
  }: {
    actor: Pick<Actor, "id">;
    attemptId: AttemptId;
    entries: FormEntries;
  },
): Result<{ answered: number; savedAt: Date }, SaveAllRefusal> {
  const savedAt = clock();
  const own = findOwnAttempt(db, actor.id, attemptId);
  if (!own) return refuse({ code: "not-found" });

  return inTransaction(db, (tx) => {
    const ended = endedRefusal(tx, own, savedAt);
    if (ended) return refuse(ended);
    const sheet = readSheet(own, entries);
    if (!sheet.ok) return sheet;
    const earlier = findSavedAnswers(tx, attemptId);
    for (const { questionId, answer } of sheet.value) {
      const stored = { attemptId, questionId, answer, savedAt };
      storeAnswer(tx, earlier.get(questionId), stored);
    }
    const answered = sheet.value.filter(({ answer }) => answer).length;
    return accept({ answered, savedAt });
  });
}

function readSheet(
  { questions, attempt }: OwnAttempt,
  entries: FormEntries,
): Result<Sheet, ReadRefusal & { number: number }> {
  const fields = byQuestion(entries, questions.length);
  if (!fields) return refuse({ code: "unreadable-answer", number: 0 });
  const sheet: Sheet = [];
  for (const [index, question] of questions.entries()) {
    const read = readAnswer(question, attempt.seed, fields[index] ?? []);
    if (!read.ok) return refuse({ ...read.refusal, number: index + 1 });
    sheet.push({ questionId: question.id, answer: read.value });
  }
  return accept(sheet);
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
