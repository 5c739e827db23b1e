import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quiz } from "#app/content/quiz-file.ts";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import type { Answer } from "./answer.ts";
import { gradeQuiz, reaches } from "./grade.ts";

const all = new Map<string, Answer>([
  ["SML-1-Q1", { type: "single", optionId: "ask" }],
  ["SML-1-Q2", { type: "multiple", optionIds: ["script", "language"] }],
  ["SML-1-Q3", { type: "true-false", value: true }],
  [
    "SML-1-Q4",
    paired({ spoken: "spoken", written: "written", third: "third" }),
  ],
  [
    "SML-1-Q5",
    {
      type: "ordering",
      placeOf: { brief: 1, introduce: 2, talk: 3, check: 4 },
    },
  ],
  ["SML-1-Q6", { type: "fill-in", texts: { a: "Passport.", b: "žmogaus" } }],
  ["SML-1-Q7", { type: "short-answer", text: " zhao" }],
]);

describe("the score of a quiz", () => {
  test("is 10000 for everything and 0 for nothing", () => {
    expect(gradeQuiz(quiz, all)).toBe(10_000);
    expect(gradeQuiz(quiz, new Map())).toBe(0);
  });

  test("is rounded down: two points of three are 6666", () => {
    expect(scoreOf(2, 3)).toBe(6666);
  });

  test.each([
    { right: 7, of: 10, score: 7000, passed: true },
    { right: 14, of: 20, score: 7000, passed: true },
    { right: 69, of: 100, score: 6900, passed: false },
    { right: 6999, of: 10_000, score: 6999, passed: false },
    { right: 69_999, of: 100_000, score: 6999, passed: false },
  ])("$right of $of is $score of 7000", ({ right, of, score, passed }) => {
    expect(scoreOf(right, of)).toBe(score);
    expect(reaches(scoreOf(right, of), 70)).toBe(passed);
  });

  test("is exact where floating point says 6999.999999999998", () => {
    const drawn: [number, number][] = [
      [2, 1],
      [2, 1],
      [2, 2],
      [5, 4],
      [5, 4],
      [5, 3],
    ];
    const { questions, answers } = world(drawn);
    expect(gradeQuiz({ questions }, answers)).toBe(7000);
    answers.set("Q5", firstPairs(2));
    expect(gradeQuiz({ questions }, answers)).toBe(6666);
  });
});

describe("any quiz and any answers", () => {
  const size = fc.integer({ min: 2, max: 8 });
  const someQuiz = fc.array(fc.tuple(size, fc.integer({ min: 0, max: 8 })), {
    minLength: 1,
    maxLength: 30,
  });

  test("score the exact share, rounded down, between 0 and 10000", () => {
    fc.assert(
      fc.property(someQuiz, (drawn) => {
        const { questions, answers } = world(drawn);
        const score = gradeQuiz({ questions }, answers);
        const earned = drawn.map(([of, right]): [bigint, bigint] => [
          BigInt(Math.min(of, right)),
          BigInt(of),
        ]);
        const common = earned.reduce((product, [, of]) => product * of, 1n);
        const sum = earned.reduce((s, [r, of]) => s + (r * common) / of, 0n);
        const exact = (sum * 10_000n) / (common * BigInt(drawn.length));
        expect(BigInt(score)).toBe(exact);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  test("score the same in any order, and the same again", () => {
    const shuffledQuiz = someQuiz.chain((drawn) => {
      const { questions, answers } = world(drawn);
      return fc.tuple(
        fc.constant({ questions, answers }),
        fc.shuffledSubarray(questions, { minLength: questions.length }),
      );
    });
    fc.assert(
      fc.property(shuffledQuiz, ([{ questions, answers }, otherOrder]) => {
        const score = gradeQuiz({ questions }, answers);
        const backwards = new Map([...answers].reverse());
        expect(gradeQuiz({ questions: otherOrder }, backwards)).toBe(score);
        expect(gradeQuiz({ questions }, structuredClone(answers))).toBe(score);
      }),
    );
  });

  test("never score less for one more right pair", () => {
    fc.assert(
      fc.property(someQuiz, fc.nat(), (drawn, pick) => {
        const better = structuredClone(drawn);
        const one = better[pick % better.length];
        if (one) one[1] += 1;
        const [before, after] = [world(drawn), world(better)];
        expect(gradeQuiz(after, after.answers)).toBeGreaterThanOrEqual(
          gradeQuiz(before, before.answers),
        );
      }),
    );
  });
});

const says = (text: string) => ({ lt: text, en: text });

const asked = {
  outcome: "SML-1.O1",
  page: "names",
  difficulty: 1,
  stem: says("?"),
};

function trueFalse(id: string): Quiz["questions"][number] {
  const feedback = { whenTrue: says("."), whenFalse: says(".") };
  return { ...asked, id, type: "true-false", answer: true, feedback };
}

function pairs(id: string, count: number): Quiz["questions"][number] {
  return {
    ...asked,
    id,
    type: "matching",
    pairs: Array.from({ length: count }, (_, at) => ({
      id: `p${at}`,
      left: says(`left ${at}`),
      right: says(`right ${at}`),
      feedback: says("."),
    })),
  };
}

/** The first so many pairs put together as they belong. */
function firstPairs(count: number): Answer {
  const ids = Array.from({ length: count }, (_, at) => `p${at}`);
  return paired(Object.fromEntries(ids.map((id) => [id, id])));
}

function scoreOf(right: number, of: number): number {
  const questions = Array.from({ length: of }, (_, at) => trueFalse(`Q${at}`));
  const answers = questions
    .slice(0, right)
    .map(({ id }): [string, Answer] => [
      id,
      { type: "true-false", value: true },
    ]);
  return gradeQuiz({ questions }, new Map(answers));
}

/** A quiz of matching questions, each of so many pairs and so many put right. */
function world(drawn: [number, number][]) {
  return {
    questions: drawn.map(([count], at) => pairs(`Q${at}`, count)),
    answers: new Map(
      drawn.map(([, right], at) => [`Q${at}`, firstPairs(right)]),
    ),
  };
}

function paired(rightOf: Record<string, string>): Answer {
  return { type: "matching", rightOf };
}
