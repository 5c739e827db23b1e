import { readRule } from "#app/shared/completion-rule.ts";
import { describe, expect, test } from "vitest";
import type { AttemptRecord } from "#app/features/learning/quiz/quiz-state.ts";
import { NOW } from "#tests/support/now.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import { completionOf, type Asked, type LearningRecord } from "./completion.ts";

const { modules } = smallCourse();
const ALL_STEPS = ["SML-1-P01", "SML-1-P02", "SML-1-P03", "SML-1-S"];

/** All pages and the quiz of the first module, from 70 %. */
const partOne: Asked = {
  moduleIds: ["SML-1"],
  rule: readRule({ allPages: true, quizPercent: 70 }),
};

function record({
  done = [],
  scores = [],
}: {
  done?: string[];
  scores?: (number | "open")[];
}): LearningRecord {
  const attempts = scores.map((score, index): AttemptRecord => {
    const isOpen = score === "open";
    return {
      id: `att_${index + 1}`,
      submittedAt: isOpen ? null : NOW,
      score: isOpen ? null : score,
    };
  });
  return {
    modules,
    doneStepIds: new Set(done),
    completedModules: new Map(),
    attended: { plannedMinutes: 0, attendedMinutes: 0 },
    measured: new Set(),
    attempts: attempts.map((one) => ({ ...one, moduleId: "SML-1" })),
  };
}

describe("the state of a learner", () => {
  test.each([
    { state: "not-started", when: "nothing was done", did: {} },
    {
      state: "in-progress",
      when: "one page is done",
      did: { done: ["SML-1-P01"] },
    },
    {
      state: "in-progress",
      when: "only an attempt is open",
      did: { scores: ["open" as const] },
    },
    {
      state: "in-progress",
      when: "an attempt is left",
      did: { done: ALL_STEPS, scores: [6999] },
    },
    {
      state: "in-progress",
      when: "the last attempt is open",
      did: { done: ALL_STEPS, scores: [6999, "open" as const] },
    },
    {
      state: "failed",
      when: "no attempt is left",
      did: { done: ALL_STEPS, scores: [6999, 0] },
    },
    {
      state: "failed",
      when: "no attempt is left, though pages are",
      did: { scores: [0, 0] },
    },
    {
      state: "in-progress",
      when: "the quiz is passed and a page is missing",
      did: { done: ALL_STEPS.slice(1), scores: [7000] },
    },
    {
      state: "ready",
      when: "all is done, at exactly 70 %",
      did: { done: ALL_STEPS, scores: [0, 7000] },
    },
  ])("is $state when $when", ({ state, did }) => {
    expect(completionOf(partOne, record(did)).state).toBe(state);
  });
});

describe("what is not met is said with its facts", () => {
  test("missing pages by id and title, the scenario among them", () => {
    const did = record({ done: ["SML-1-P01", "SML-1-P03"], scores: [7000] });
    expect(completionOf(partOne, did)).toMatchObject({
      doneSteps: 2,
      totalSteps: 4,
      unmet: [
        {
          code: "pages-missing",
          count: 2,
          missing: [
            {
              id: "SML-1-P02",
              slug: "names",
              moduleId: "SML-1",
              moduleSlug: "first-steps",
              title: { lt: "Vardai", en: "Names" },
            },
            { id: "SML-1-S" },
          ],
        },
      ],
    });
  });

  test.each([
    { scores: [], score: null, attemptsLeft: 2 },
    { scores: [6999], score: 6999, attemptsLeft: 1 },
    { scores: [6999, 100], score: 6999, attemptsLeft: 0 },
    { scores: ["open" as const], score: null, attemptsLeft: 2 },
  ])(
    "a quiz with its best score of $score",
    ({ scores, score, attemptsLeft }) => {
      const did = record({ done: ALL_STEPS, scores });
      expect(completionOf(partOne, did).unmet).toEqual([
        {
          code: "quiz-not-passed",
          moduleId: "SML-1",
          moduleTitle: modules[0]?.title,
          score,
          needed: 7000,
          attemptsLeft,
          mostAttempts: null,
        },
      ]);
    },
  );

  test.each([
    { score: 6999, isMet: false },
    { score: 7000, isMet: true },
    { score: 10_000, isMet: true },
  ])("a score of $score meets 70 %: $isMet", ({ score, isMet }) => {
    const did = record({ done: ALL_STEPS, scores: [score] });
    expect(completionOf(partOne, did).unmet).toHaveLength(isMet ? 0 : 1);
  });

  test("a module that the learner's version does not have", () => {
    const later = { ...partOne, moduleIds: ["SML-1", "SML-7"] };
    const did = record({ done: ALL_STEPS, scores: [10_000] });
    expect(completionOf(later, did)).toMatchObject({
      state: "in-progress",
      unmet: [{ code: "module-missing", moduleId: "SML-7", moduleTitle: null }],
    });
  });
});

describe("the rule decides what counts", () => {
  test("pages do not, where it does not ask for them", () => {
    const rule = readRule({ allPages: false, quizPercent: 70 });
    const did = record({ scores: [7000] });
    expect(completionOf({ ...partOne, rule }, did).unmet).toEqual([]);
  });

  test("quizzes do not, where it names no percent", () => {
    const rule = readRule({ allPages: true, quizPercent: null });
    const did = record({ done: ALL_STEPS, scores: [0, 0] });
    expect(completionOf({ ...partOne, rule }, did).state).toBe("ready");
  });

  test("a stricter programme than the quiz is not met by the quiz's mark", () => {
    const rule = readRule({ allPages: true, quizPercent: 80 });
    const did = record({ done: ALL_STEPS, scores: [7999] });
    expect(completionOf({ ...partOne, rule }, did).unmet).toMatchObject([
      { needed: 8000, attemptsLeft: 1 },
    ]);
  });

  test("modules that the programme does not name do not", () => {
    const did = record({ done: ["SML-2-P01", "SML-2-P02"] });
    expect(completionOf(partOne, did)).toMatchObject({
      doneSteps: 0,
      totalSteps: 4,
      state: "not-started",
    });
  });

  test("a module without a quiz asks for its pages alone", () => {
    const second = { ...partOne, moduleIds: ["SML-2"] };
    const did = record({ done: ["SML-2-P01", "SML-2-P02"] });
    expect(completionOf(second, did)).toMatchObject({
      quizzes: [],
      state: "ready",
    });
  });
});
