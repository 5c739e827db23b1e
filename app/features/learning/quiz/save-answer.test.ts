import { describe, expect, test } from "vitest";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { optionsInOrder } from "./attempt-order.ts";
import { findAnswers } from "./learning.queries.server.ts";
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
      value: { isAnswered: true, savedAt: NOW },
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
