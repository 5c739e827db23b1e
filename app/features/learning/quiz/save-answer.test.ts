import { describe, expect, test } from "vitest";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { quizAttempt } from "#tests/support/quiz-attempt.ts";
import { optionsInOrder } from "./attempt-order.ts";
import { flagQuestion } from "./flag-question.server.ts";
import { findFlaggedIds } from "./quiz-flags.queries.server.ts";
import { findAnswers } from "./quiz.queries.server.ts";
import type { FormEntries } from "./read-answer.ts";
import { saveAnswer } from "./save-answer.server.ts";
import { startAttempt } from "./start-attempt.server.ts";
import { submitAttempt } from "./submit-attempt.server.ts";

function openAttempt() {
  const app = testApp();
  const { course } = publishSmallCourse(app);
  const enrolled = enrol(app, { actor: ona, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { enrolmentId } = enrolled.value;
  const quiz = { enrolmentId, moduleId: "SML-1" };
  const started = startAttempt(app, { actor: ona, ...quiz });
  if (!started.ok) throw new Error(started.refusal.code);
  const { id: attemptId, seed } = started.value.attempt;
  const [single] = course.modules[0]?.quiz?.questions ?? [];
  if (single?.type !== "single") throw new Error("Not a single choice.");

  return {
    app,
    attemptId,
    /** The form in which somebody chose this option. */
    choosing(optionId: string): FormEntries {
      const order = optionsInOrder(single, seed).map(({ id }) => id);
      return [["answer", String(order.indexOf(optionId))]];
    },
    save: (entries: FormEntries, questionId = "SML-1-Q1", actor = ona) =>
      saveAnswer(app, { actor, attemptId, questionId, entries }),
    answers: () => Object.fromEntries(findAnswers(app.db, attemptId)),
  };
}

describe("saveAnswer", () => {
  test("stores what was chosen, by its id", () => {
    const { save, choosing, answers } = openAttempt();
    expect(save(choosing("guess"))).toEqual({
      ok: true,
      value: { isAnswered: true, savedAt: NOW, revision: 1 },
    });
    expect(answers()).toEqual({
      "SML-1-Q1": { type: "single", optionId: "guess" },
    });
  });

  test("puts a later answer in place of an earlier one", () => {
    const { save, choosing, answers } = openAttempt();
    save(choosing("guess"));
    save(choosing("ask"));
    save([["answer", "true"]], "SML-1-Q3");
    expect(answers()).toEqual({
      "SML-1-Q1": { type: "single", optionId: "ask" },
      "SML-1-Q3": { type: "true-false", value: true },
    });
  });

  test("takes an answer back when the form is empty", () => {
    const { save, choosing, answers } = openAttempt();
    save(choosing("ask"));
    expect(save([])).toMatchObject({ ok: true, value: { isAnswered: false } });
    expect(answers()).toEqual({});
  });

  test("refuses what the page cannot send and keeps what was there", () => {
    const { save, choosing, answers } = openAttempt();
    save(choosing("ask"));
    expect(save([["answer", "99"]])).toEqual({
      ok: false,
      refusal: { code: "unreadable-answer" },
    });
    expect(answers()).toMatchObject({ "SML-1-Q1": { optionId: "ask" } });
  });

  test("changes nothing after submission", () => {
    const { app, attemptId, save, choosing, answers } = openAttempt();
    save(choosing("guess"));
    submitAttempt(app, { actor: ona, attemptId });

    for (const entries of [choosing("ask"), [], [["answer", "99"]] as const]) {
      expect(save(entries)).toEqual({
        ok: false,
        refusal: { code: "already-submitted" },
      });
    }
    expect(answers()).toMatchObject({ "SML-1-Q1": { optionId: "guess" } });
  });

  test("does not find another's attempt or another quiz's question", () => {
    const { save, choosing, answers } = openAttempt();
    const notFound = { ok: false, refusal: { code: "not-found" } };
    expect(save(choosing("ask"), "SML-1-Q1", tomas)).toEqual(notFound);
    expect(save(choosing("ask"), "SML-2-Q1")).toEqual(notFound);
    expect(save(choosing("ask"), "__proto__")).toEqual(notFound);
    expect(answers()).toEqual({});
  });
});

describe("an old window", () => {
  /** What a script saves that saw so many changes. */
  function twoWindows() {
    const { app, attemptId, choosing, answers } = openAttempt();
    const place = { actor: ona, attemptId, questionId: "SML-1-Q1" };
    return {
      answers,
      saw: (seenRevision: number | null, optionId: string) =>
        saveAnswer(app, {
          ...place,
          seenRevision,
          entries: optionId ? choosing(optionId) : [],
        }),
    };
  }

  test("does not overwrite what another has stored since", () => {
    const { saw, answers } = twoWindows();
    expect(saw(0, "ask")).toMatchObject({ value: { revision: 1 } });
    const stale = {
      ok: false,
      refusal: { code: "changed-elsewhere", revision: 1 },
    };
    expect(saw(0, "guess")).toEqual(stale);
    expect(saw(0, "")).toEqual(stale);
    expect(answers()).toMatchObject({ "SML-1-Q1": { optionId: "ask" } });
  });

  test("may say the same again: a queue that was sent twice", () => {
    const { saw } = twoWindows();
    saw(0, "ask");
    expect(saw(0, "ask")).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  test("knows that an answer was taken back since", () => {
    const { saw, answers } = twoWindows();
    saw(0, "ask");
    expect(saw(1, "")).toMatchObject({
      value: { isAnswered: false, revision: 2 },
    });
    expect(saw(1, "guess")).toMatchObject({
      refusal: { code: "changed-elsewhere", revision: 2 },
    });
    expect(answers()).toEqual({});
  });

  test("goes on from what it has stored itself", () => {
    const { saw, answers } = twoWindows();
    saw(0, "ask");
    expect(saw(1, "guess")).toMatchObject({ value: { revision: 2 } });
    expect(saw(2, "skip")).toMatchObject({ value: { revision: 3 } });
    expect(answers()).toMatchObject({ "SML-1-Q1": { optionId: "skip" } });
  });

  test("decides when its button is pressed: the last one wins", () => {
    const { saw, answers } = twoWindows();
    saw(null, "ask");
    expect(saw(null, "guess")).toMatchObject({ value: { revision: 2 } });
    expect(answers()).toMatchObject({ "SML-1-Q1": { optionId: "guess" } });
  });
});

describe("a mark on a question", () => {
  function marking() {
    const { app, attemptId, save, choosing, answers } = openAttempt();
    const question = { actor: ona, attemptId, questionId: "SML-1-Q1" };
    return {
      ...{ app, save, choosing, answers, question },
      flag: (isFlagged: boolean, other = {}) =>
        flagQuestion(app, { ...question, isFlagged, ...other }),
      flagged: () => [...findFlaggedIds(app.db, attemptId)],
    };
  }

  test("is set and taken away, also with an answer, which it leaves alone", () => {
    const { app, flag, flagged, save, choosing, answers, question } = marking();
    save(choosing("ask"));
    expect(flag(true)).toEqual({ ok: true, value: { isFlagged: true } });
    flag(true);
    expect(flagged()).toEqual(["SML-1-Q1"]);
    flag(false);
    flag(false);
    expect(flagged()).toEqual([]);
    expect(answers()).toMatchObject({ "SML-1-Q1": { optionId: "ask" } });

    const entries = choosing("ask");
    saveAnswer(app, { ...question, entries, flagged: true });
    expect(flagged()).toEqual(["SML-1-Q1"]);
    save(choosing("guess"));
    expect(flagged()).toEqual(["SML-1-Q1"]);
  });

  test("is nobody else's, and on no other quiz's question", () => {
    const { flag, flagged } = marking();
    const notFound = { ok: false, refusal: { code: "not-found" } };
    expect(flag(true, { actor: tomas })).toEqual(notFound);
    expect(flag(true, { questionId: "SML-2-Q1" })).toEqual(notFound);
    expect(flagged()).toEqual([]);
  });

  test("changes nothing after submission", () => {
    const { app, flag, flagged, question } = marking();
    flag(true);
    submitAttempt(app, question);
    expect(flag(false)).toMatchObject({
      refusal: { code: "already-submitted" },
    });
    expect(flagged()).toEqual(["SML-1-Q1"]);
  });
});

test("a question that the attempt has not drawn is not found", () => {
  const { app, attemptId, questions, version } = quizAttempt((quiz) => {
    for (const question of quiz.questions) question.pool = "all";
    quiz.pools = [{ id: "all", draw: 3 }];
  });
  expect(questions).toHaveLength(3);
  const others = version.course.modules[0]?.quiz?.questions.filter(
    (question) => !questions.includes(question),
  );
  for (const { id: questionId } of others ?? []) {
    const wish = { actor: ona, attemptId, questionId, entries: [] };
    expect(saveAnswer(app, wish)).toMatchObject({
      refusal: { code: "not-found" },
    });
  }
  expect(others).toHaveLength(4);
});
