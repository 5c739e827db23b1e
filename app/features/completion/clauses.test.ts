import { describe, expect, test } from "vitest";
import { hundredths, type Clause } from "#app/shared/completion-rule.ts";
import { NOW } from "#tests/support/now.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import { completionOf, type LearningRecord } from "./completion.ts";

const { modules } = smallCourse();
const [first, second] = modules;

const NOTHING: LearningRecord = {
  modules,
  doneStepIds: new Set(),
  completedModules: new Map(),
  attempts: [],
  attended: { plannedMinutes: 0, attendedMinutes: 0 },
  measured: new Set(),
};

function held(
  certificate: Clause[],
  record: Partial<LearningRecord>,
  participation: Clause[] | null = null,
) {
  const rule = { certificate, participation };
  return completionOf(
    { moduleIds: ["SML-1"], rule },
    { ...NOTHING, ...record },
  );
}

function attempts(...scores: number[]): LearningRecord["attempts"] {
  return scores.map((score, index) => ({
    id: `att_${index}` as const,
    moduleId: "SML-1",
    submittedAt: new Date(NOW.getTime() + index),
    score,
  }));
}

/** The small course's quiz with as many attempts as are needed here. */
function withAttempts(allowed: number): LearningRecord["modules"] {
  return modules.map((module) => ({
    ...module,
    quiz: module.quiz && { ...module.quiz, attempts: allowed },
  }));
}

const hours = (percent: number): Clause => ({ kind: "contact-hours", percent });

describe("a share of the sessions", () => {
  test.each([
    { percent: 80, attendedMinutes: 7_999, isMet: false },
    { percent: 80, attendedMinutes: 8_000, isMet: true },
    { percent: 79.99, attendedMinutes: 7_998, isMet: false },
    { percent: 79.99, attendedMinutes: 7_999, isMet: true },
    { percent: 100, attendedMinutes: 9_999, isMet: false },
    { percent: 100, attendedMinutes: 10_000, isMet: true },
    { percent: 0.29, attendedMinutes: 28, isMet: false },
    { percent: 0.29, attendedMinutes: 29, isMet: true },
  ])(
    "of $percent % is met by $attendedMinutes of 10,000 minutes: $isMet",
    ({ percent, attendedMinutes, isMet }) => {
      const attended = { plannedMinutes: 10_000, attendedMinutes };
      const { unmet } = held([hours(percent)], { attended });
      expect(unmet).toEqual(
        isMet
          ? []
          : [
              {
                code: "hours-missing",
                needed: hundredths(percent),
                ...attended,
              },
            ],
      );
    },
  );

  test("is not rounded up by a timetable that percents do not divide", () => {
    const attended = { plannedMinutes: 7, attendedMinutes: 5 };
    // 5 of 7 is 71,428… percent.
    expect(held([hours(71.42)], { attended }).unmet).toEqual([]);
    expect(held([hours(71.43)], { attended }).unmet).toHaveLength(1);
  });

  test("is met by nobody while no sessions are planned", () => {
    expect(held([hours(80)], {}).unmet).toEqual([
      { code: "no-sessions", needed: 8_000 },
    ]);
  });
});

describe("a quiz from 70 % in at most three attempts", () => {
  const inThree: Clause = {
    kind: "quiz",
    moduleId: "SML-1",
    percent: 70,
    mostAttempts: 3,
  };
  const modules = withAttempts(5);

  test.each([
    { scores: [0, 0, 7_000], isMet: true, score: null, attemptsLeft: null },
    { scores: [0, 0, 6_999], isMet: false, score: 6_999, attemptsLeft: 0 },
    { scores: [0, 0, 0, 7_000], isMet: false, score: 0, attemptsLeft: 0 },
    { scores: [0, 6_999], isMet: false, score: 6_999, attemptsLeft: 1 },
    { scores: [], isMet: false, score: null, attemptsLeft: 3 },
  ])(
    "with the scores $scores is met: $isMet",
    ({ scores, isMet, score, attemptsLeft }) => {
      const record = { modules, attempts: attempts(...scores) };
      const { unmet, state } = held([inThree], record);
      expect(unmet).toEqual(
        isMet
          ? []
          : [
              {
                code: "quiz-not-passed",
                moduleId: "SML-1",
                moduleTitle: first?.title,
                score,
                needed: 7_000,
                attemptsLeft,
                mostAttempts: 3,
              },
            ],
      );
      expect(state === "failed").toBe(attemptsLeft === 0);
    },
  );

  test("of 1,1 % is met by a score of exactly 1,1 %, whatever a product says", () => {
    const low: Clause = { ...inThree, percent: 1.1 };
    expect(held([low], { modules, attempts: attempts(110) }).unmet).toEqual([]);
    expect(
      held([low], { modules, attempts: attempts(109) }).unmet,
    ).toMatchObject([{ needed: 110 }]);
  });

  test("is not met by a module that the fourth attempt completed", () => {
    const record = { modules, attempts: attempts(0, 0, 0, 7_000) };
    const at = (offset: number) => new Date(NOW.getTime() + offset);
    const completed = (offset: number) => ({
      ...record,
      completedModules: new Map([["SML-1", at(offset)]]),
    });
    expect(held([inThree], completed(3)).unmet).toHaveLength(1);
    // Completed before that attempt, by an older version of the module.
    expect(held([inThree], completed(2)).unmet).toEqual([]);
  });

  test("of a module without a quiz cannot be met, and says so", () => {
    const named: Clause = { ...inThree, moduleId: "SML-2" };
    expect(held([named], {}).unmet).toEqual([
      { code: "quiz-missing", moduleId: "SML-2", moduleTitle: second?.title },
    ]);
  });

  test("of a module that the version does not have names the module", () => {
    const named: Clause = { ...inThree, moduleId: "SML-9" };
    expect(held([named], {}).unmet).toEqual([
      { code: "module-missing", moduleId: "SML-9", moduleTitle: null },
    ]);
  });
});

describe("the two documents", () => {
  const attended = { plannedMinutes: 100, attendedMinutes: 80 };
  const both: [Clause[], Clause[]] = [
    [hours(80), { kind: "measurement", occasion: "after" }],
    [hours(50)],
  ];

  test.each([
    { measured: ["after"], attendedMinutes: 80, mayGet: "certificate" },
    { measured: ["after"], attendedMinutes: 79, mayGet: "participation" },
    { measured: ["before"], attendedMinutes: 80, mayGet: "participation" },
    { measured: [], attendedMinutes: 50, mayGet: "participation" },
    { measured: ["after"], attendedMinutes: 49, mayGet: null },
  ] as const)(
    "who attended $attendedMinutes of 100 and was measured $measured gets: $mayGet",
    ({ measured, attendedMinutes, mayGet }) => {
      const record = {
        attended: { ...attended, attendedMinutes },
        measured: new Set(measured),
      };
      expect(held(both[0], record, both[1]).mayGet).toBe(mayGet);
    },
  );

  test("there is no confirmation where the programme gives none", () => {
    expect(held(both[0], { attended })).toMatchObject({
      mayGet: null,
      participationUnmet: null,
    });
  });

  test("what is open for a confirmation is told apart", () => {
    const { unmet, participationUnmet } = held(both[0], {}, both[1]);
    expect(unmet.map(({ code }) => code)).toEqual([
      "no-sessions",
      "measurement-missing",
    ]);
    expect(participationUnmet).toEqual([
      { code: "no-sessions", needed: 5_000 },
    ]);
  });
});
