import { readRule } from "#app/shared/completion-rule.ts";
import { describe, expect, test } from "vitest";
import { NOW } from "#tests/support/now.ts";
import { neededPercent, quizState, type AttemptRecord } from "./quiz-state.ts";

const quiz = { attempts: 2, counts: "best", waitHours: 0 } as const;

function attempts(...scores: (number | "open")[]): AttemptRecord[] {
  return scores.map((score, index) => ({
    id: `att_${index + 1}`,
    submittedAt: score === "open" ? null : NOW,
    score: score === "open" ? null : score,
  }));
}

describe("the state of a quiz of two attempts, from 70 %", () => {
  test.each([
    {
      when: "nobody tried",
      made: attempts(),
      state: { attemptsUsed: 0, bestScore: null, passed: false, mayTry: true },
    },
    {
      when: "the first attempt is open",
      made: attempts("open"),
      state: { attemptsUsed: 0, openAttemptId: "att_1", mayTry: true },
    },
    {
      when: "the first attempt was not enough",
      made: attempts(6999),
      state: { attemptsUsed: 1, passed: false, mayTry: true },
    },
    {
      when: "the second attempt is open",
      made: attempts(6999, "open"),
      state: { attemptsUsed: 1, openAttemptId: "att_2", mayTry: true },
    },
    {
      when: "both were not enough",
      made: attempts(6999, 5000),
      state: { bestScore: 6999, passed: false, mayTry: false },
    },
    {
      when: "the first one passed",
      made: attempts(7000),
      state: { attemptsUsed: 1, passed: true, mayTry: false },
    },
    {
      when: "the second one passed",
      made: attempts(0, 10_000),
      state: { bestScore: 10_000, passed: true, mayTry: false },
    },
  ])("when $when", ({ made, state }) => {
    expect(quizState(quiz, made, 70)).toMatchObject({
      attemptsAllowed: 2,
      neededPercent: 70,
      openAttemptId: null,
      ...state,
      keyMayBeShown: !state.mayTry,
    });
  });
});

describe("the score that counts", () => {
  test.each([
    { counts: "best", scores: [6000, 5000], counted: 6000, passed: false },
    { counts: "last", scores: [6000, 5000], counted: 5000, passed: false },
    { counts: "best", scores: [8000, 5000], counted: 8000, passed: true },
    { counts: "last", scores: [8000, 5000], counted: 5000, passed: false },
    { counts: "last", scores: [], counted: null, passed: false },
  ] as const)(
    "of $scores, where the $counts one does, is $counted",
    ({ counts, scores, counted, passed }) => {
      const state = quizState({ ...quiz, counts }, attempts(...scores), 70);
      expect(state).toMatchObject({ countedScore: counted, passed });
    },
  );
});

describe("waiting for the next attempt", () => {
  const waiting = { ...quiz, attempts: 3, waitHours: 24 };
  const tomorrow = new Date(NOW.getTime() + 24 * 60 * 60_000);

  test.each([
    { when: "nobody tried", made: attempts(), until: null },
    { when: "one was not enough", made: attempts(10), until: tomorrow },
    { when: "one is open", made: attempts(10, "open"), until: null },
    { when: "it is passed", made: attempts(10, 7000), until: null },
    { when: "none is left", made: attempts(1, 2, 3), until: null },
  ])("lasts until $until when $when", ({ made, until }) => {
    expect(quizState(waiting, made, 70).waitUntil).toEqual(until);
  });

  test("is not asked where the quiz has no pause", () => {
    expect(quizState(quiz, attempts(10), 70).waitUntil).toBeNull();
  });
});

describe("the mark that a learner works towards", () => {
  const asking = (quizPercent: number | null) => ({
    moduleIds: ["SML-1"],
    rule: readRule({ allPages: true, quizPercent }),
  });

  test.each([
    { of: "the quiz, for who learns alone", programme: null, percent: 70 },
    { of: "a stricter programme", programme: asking(80), percent: 80 },
    {
      of: "the quiz, in a milder programme",
      programme: asking(50),
      percent: 70,
    },
    {
      of: "the quiz, where quizzes do not count",
      programme: asking(null),
      percent: 70,
    },
  ])("is that of $of", ({ programme, percent }) => {
    expect(neededPercent("SML-1", { passMark: 70 }, programme)).toBe(percent);
  });

  test("is the quiz's in a module that the programme does not name", () => {
    expect(neededPercent("SML-2", { passMark: 70 }, asking(90))).toBe(70);
  });
});
