import { describe, expect, test } from "vitest";
import { ona, tomas } from "#db/seed/people.ts";
import { rightEntries } from "#db/seed/answer-key.ts";
import { quizAttempt } from "#tests/support/quiz-attempt.ts";
import { findFlaggedIds } from "./quiz-flags.queries.server.ts";
import type { FormEntries } from "./read-answer.ts";
import { saveAnswers } from "./save-answers.server.ts";

type Fields = [name: string, value: string][];
type More = Pick<Parameters<typeof saveAnswers>[1], "seen" | "mark">;

/** A quiz all on one page, and what its form sends when all is right. */
function onePage() {
  const world = quizAttempt((quiz) => {
    quiz.layout = "all-on-one-page";
  });
  const { app, attempt, attemptId, questions } = world;
  const right = questions.flatMap((question, index) =>
    rightEntries(question, attempt.seed).map(
      ([name, value]): Fields[number] => [`q${index + 1}-${name}`, value],
    ),
  );
  const numberOf = (type: string) =>
    1 + questions.findIndex((question) => question.type === type);
  return {
    ...world,
    right,
    numberOf,
    /** The short answer: its field, and what is stored for it. */
    short: `q${numberOf("short-answer")}-answer`,
    storedShort: () =>
      world.answers()[questions[numberOf("short-answer") - 1]?.id ?? ""],
    /** The same revision for every question. */
    seenAll: (revision: number) =>
      new Map(questions.map((_, index) => [index + 1, revision])),
    send: (entries: FormEntries, more: More = {}, actor = ona) =>
      saveAnswers(app, { actor, attemptId, entries, ...more }),
  };
}

/** The fields with another value in one of them. */
function withOther(fields: Fields, name: string, value: string): Fields {
  const others = fields.filter(([other]) => other !== name);
  return [...others, [name, value]];
}

describe("a quiz that is all on one page", () => {
  test("is saved with one form", () => {
    const { right, send, submit } = onePage();
    expect(send(right)).toMatchObject({
      ok: true,
      value: { answered: 7, refused: [] },
    });
    expect(submit()).toMatchObject({ value: { score: 10_000 } });
  });

  test("takes back what its form has no field for", () => {
    const { right, send, answers } = onePage();
    send(right);
    const rest = right.filter(([name]) => !name.startsWith("q1-"));
    expect(send(rest)).toMatchObject({ value: { answered: 6 } });
    expect(Object.keys(answers())).toHaveLength(6);
    send([]);
    expect(answers()).toEqual({});
  });

  test.each(["unreadable-answer", "answer-too-long"])(
    "stores all the others when one answer is refused as %s, and says which",
    (code) => {
      const { right, send, answers, numberOf, questions } = onePage();
      const isLong = code === "answer-too-long";
      const number = numberOf(isLong ? "short-answer" : "single");
      const bad = isLong ? "x".repeat(10_000) : "99";
      const result = send(withOther(right, `q${number}-answer`, bad));
      expect(result).toMatchObject({
        ok: true,
        value: { answered: 6, refused: [{ number, code }] },
      });
      expect(result.ok && result.value.revisions.has(number)).toBe(false);
      expect(Object.keys(answers())).toHaveLength(6);
      expect(answers()).not.toHaveProperty(questions[number - 1]?.id ?? "");
    },
  );

  test.each(["answer", "q0-answer", "q8-answer", "q01-answer", "q1-", "q1"])(
    "knows no field %s, and stores nothing of that form",
    (name) => {
      const { right, send, answers } = onePage();
      expect(send([...right, [name, "0"]])).toEqual({
        ok: false,
        refusal: { code: "unreadable-answer" },
      });
      expect(answers()).toEqual({});
    },
  );

  test("is nobody else's, and closed after submission", () => {
    const { right, send, submit, answers } = onePage();
    expect(send(right, {}, tomas)).toMatchObject({
      refusal: { code: "not-found" },
    });
    submit();
    expect(send(right)).toMatchObject({
      refusal: { code: "already-submitted" },
    });
    expect(answers()).toEqual({});
  });
});

describe("two windows with the whole quiz", () => {
  test("the old one stores what only it changed, and overwrites nothing newer", () => {
    const { right, send, seenAll, short, storedShort, numberOf } = onePage();
    send(withOther([], short, "Lihua"), { seen: seenAll(0) });

    const old = send(withOther(right, short, "Li"), { seen: seenAll(0) });
    const number = numberOf("short-answer");
    expect(old).toMatchObject({
      ok: true,
      value: { answered: 7, refused: [{ number, code: "changed-elsewhere" }] },
    });
    expect(storedShort()).toMatchObject({ text: "Lihua" });
    expect(old.ok && [...old.value.revisions.values()]).toEqual(
      Array.from({ length: 6 }, () => 1),
    );
  });

  test("what the old one never touched is kept without a word", () => {
    const { right, send, seenAll, short, answers } = onePage();
    send(right, { seen: seenAll(0) });
    const result = send(withOther([], short, ""), { seen: seenAll(0) });
    expect(result).toMatchObject({ value: { answered: 7, refused: [] } });
    expect(Object.keys(answers())).toHaveLength(7);
  });

  test("an answer taken back in one is not put back by the other", () => {
    const { right, send, seenAll, short, storedShort } = onePage();
    send(right, { seen: seenAll(0) });
    send(withOther(right, short, ""), { seen: seenAll(1) });
    expect(storedShort()).toBeUndefined();
    expect(send(right, { seen: seenAll(1) })).toMatchObject({
      value: { answered: 6, refused: [{ code: "changed-elsewhere" }] },
    });
    expect(storedShort()).toBeUndefined();
  });

  test("the same answer in both is no conflict, nor is a lost reply", () => {
    const { right, send, seenAll } = onePage();
    send(right, { seen: seenAll(0) });
    expect(send(right, { seen: seenAll(0) })).toMatchObject({
      value: { answered: 7, refused: [] },
    });
  });
});

describe("a mark for review", () => {
  test("is set and taken away with the form, whatever is refused in it", () => {
    const { right, send, short, questions, app, attemptId } = onePage();
    const long = withOther(right, short, "x".repeat(501));
    send(long, { mark: { number: 3, isFlagged: true } });
    const marked = () => [...findFlaggedIds(app.db, attemptId)];
    expect(marked()).toEqual([questions[2]?.id]);
    send(right);
    expect(marked()).toEqual([questions[2]?.id]);
    send(right, { mark: { number: 3, isFlagged: false } });
    expect(marked()).toEqual([]);
  });

  test("of a question that is not asked is not found, and nothing is stored", () => {
    const { right, send, answers } = onePage();
    const mark = { number: 8, isFlagged: true };
    expect(send(right, { mark })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(answers()).toEqual({});
  });
});
