import { describe, expect, test } from "vitest";
import { ona, tomas } from "#db/seed/people.ts";
import { rightEntries } from "#db/seed/answer-key.ts";
import { quizAttempt } from "#tests/support/quiz-attempt.ts";
import type { FormEntries } from "./read-answer.ts";
import { saveAnswers } from "./save-answers.server.ts";

type Fields = [name: string, value: string][];

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
  return {
    ...world,
    right,
    numberOf: (type: string) =>
      1 + questions.findIndex((question) => question.type === type),
    send: (entries: FormEntries, actor = ona) =>
      saveAnswers(app, { actor, attemptId, entries }),
  };
}

describe("a quiz that is all on one page", () => {
  test("is saved with one form", () => {
    const { right, send, submit } = onePage();
    expect(send(right)).toMatchObject({ ok: true, value: { answered: 7 } });
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
    "stores nothing when one answer is refused as %s, and says which",
    (code) => {
      const { right, send, answers, numberOf } = onePage();
      send(right);
      const before = answers();
      const isLong = code === "answer-too-long";
      const number = numberOf(isLong ? "short-answer" : "single");
      const bad = isLong ? "x".repeat(10_000) : "99";
      const others = right
        .filter(([name]) => !name.startsWith(`q${number}-`))
        .slice(1);
      expect(send([...others, [`q${number}-answer`, bad]])).toEqual({
        ok: false,
        refusal: { code, number },
      });
      expect(answers()).toEqual(before);
    },
  );

  test.each(["answer", "q0-answer", "q8-answer", "q01-answer", "q1-", "q1"])(
    "knows no field %s",
    (name) => {
      const { send, answers } = onePage();
      expect(send([[name, "0"]])).toMatchObject({
        refusal: { code: "unreadable-answer" },
      });
      expect(answers()).toEqual({});
    },
  );

  test("is nobody else's, and closed after submission", () => {
    const { right, send, submit, answers } = onePage();
    expect(send(right, tomas)).toMatchObject({
      refusal: { code: "not-found" },
    });
    submit();
    expect(send(right)).toMatchObject({
      refusal: { code: "already-submitted" },
    });
    expect(answers()).toEqual({});
  });
});
