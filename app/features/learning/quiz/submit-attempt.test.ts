import { readRule } from "#app/shared/completion-rule.ts";
import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import type { Answer } from "./answer.ts";
import { findAttemptOf, upsertAnswer } from "./quiz.queries.server.ts";
import { startAttempt } from "./start-attempt.server.ts";
import { submitAttempt } from "./submit-attempt.server.ts";

/** Two points of the seven that the small quiz has, and two thirds. */
const TWO_AND_TWO_THIRDS: [string, Answer][] = [
  ["SML-1-Q1", { type: "single", optionId: "ask" }],
  ["SML-1-Q3", { type: "true-false", value: true }],
  [
    "SML-1-Q4",
    { type: "matching", rightOf: { spoken: "spoken", third: "third" } },
  ],
];
const BOTH_RIGHT: [string, Answer] = [
  "SML-1-Q2",
  { type: "multiple", optionIds: ["language", "script"] },
];

/** Four points, so that all but a third of one is there. */
const THE_REST: [string, Answer][] = [
  BOTH_RIGHT,
  [
    "SML-1-Q5",
    {
      type: "ordering",
      placeOf: { brief: 1, introduce: 2, talk: 3, check: 4 },
    },
  ],
  ["SML-1-Q6", { type: "fill-in", texts: { a: "paso", b: "person" } }],
  ["SML-1-Q7", { type: "short-answer", text: "zhao" }],
];

function openAttempt(prepare: (app: TestApp) => void = () => {}) {
  const app = testApp();
  publishSmallCourse(app);
  prepare(app);
  const enrolled = enrol(app, { actor: ona, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { enrolmentId } = enrolled.value;
  const quiz = { enrolmentId, moduleId: "SML-1" };
  const started = startAttempt(app, { actor: ona, ...quiz });
  if (!started.ok) throw new Error(started.refusal.code);
  const { id: attemptId } = started.value.attempt;

  return {
    app,
    enrolmentId,
    attemptId,
    answer: (answers: [string, Answer][]) => {
      for (const [questionId, answer] of answers) {
        const savedAt = app.clock();
        upsertAnswer(app.db, { attemptId, questionId, answer, savedAt });
      }
    },
    submit: (actor = ona) => submitAttempt(app, { actor, attemptId }),
    stored: () => findAttemptOf(app.db, ona.id, attemptId),
  };
}

describe("submitAttempt", () => {
  test("grades the stored answers and closes the attempt", () => {
    const { app, enrolmentId, attemptId, answer, submit, stored } =
      openAttempt();
    answer([...TWO_AND_TWO_THIRDS, ...THE_REST]);

    expect(submit()).toEqual({
      ok: true,
      value: {
        attemptId,
        number: 1,
        submittedAt: NOW,
        score: 9523,
        neededPercent: 70,
        passed: true,
        ranOut: false,
      },
    });
    expect(stored()).toMatchObject({ submittedAt: NOW, score: 9523 });
    expect(auditTrailOf(app.db, attemptId)).toMatchObject([
      {
        action: "quiz.submitted",
        actorId: ona.id,
        facts: { enrolmentId, moduleId: "SML-1", number: 1, score: 9523 },
      },
    ]);
  });

  test("counts what was not answered as wrong", () => {
    const { answer, submit } = openAttempt();
    answer(TWO_AND_TWO_THIRDS);
    expect(submit()).toMatchObject({ value: { score: 3809, passed: false } });
  });

  test("takes an attempt without any answer", () => {
    const { submit } = openAttempt();
    expect(submit()).toMatchObject({ value: { score: 0, passed: false } });
  });

  test("gives the same receipt however often it is asked", () => {
    const { app, attemptId, answer, submit } = openAttempt();
    answer(TWO_AND_TWO_THIRDS);
    const first = submit();
    app.advance(60_000);
    answer([BOTH_RIGHT]);

    expect(submit()).toEqual(first);
    expect(auditTrailOf(app.db, attemptId)).toHaveLength(1);
  });

  test("grades against the version that was begun", () => {
    const { app, answer, submit } = openAttempt();
    answer(TWO_AND_TWO_THIRDS);
    publishSmallCourse(app, ({ modules: [first] }) => {
      first?.quiz?.questions.splice(1, 1);
    });
    expect(submit()).toMatchObject({ value: { score: 3809 } });
  });

  test("measures by the programme where it asks for more", () => {
    const rule = readRule({ allPages: false, quizPercent: 96 });
    const { answer, submit } = openAttempt((app) => {
      openSmallCohort(app, { rule });
    });
    answer([...TWO_AND_TWO_THIRDS, ...THE_REST]);
    expect(submit()).toMatchObject({
      value: { score: 9523, neededPercent: 96, passed: false },
    });
  });

  test("does not find another's attempt", () => {
    const { app, attemptId, submit, stored } = openAttempt();
    expect(findAttemptOf(app.db, tomas.id, attemptId)).toBeNull();
    expect(submit(tomas)).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    expect(stored()?.submittedAt).toBeNull();
  });

  test("leaves the attempt open when the trail cannot be written", () => {
    const { app, submit, stored } = openAttempt();
    app.db.$client.exec("DROP TABLE audit_events");
    expect(submit).toThrow();
    expect(stored()).toMatchObject({ submittedAt: null, score: null });
  });
});
