import fc from "fast-check";
import { expect, test, describe } from "vitest";
import type { Question } from "#app/content/course-tree.ts";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import type { Answer } from "./answer.ts";
import { gradeQuestion, POINT } from "./grade.ts";

const [single, multiple, truth, matching] = quiz.questions;

const chosen = (...optionIds: string[]): Answer => ({
  type: "multiple",
  optionIds,
});
const paired = (rightOf: Record<string, string>): Answer => ({
  type: "matching",
  rightOf,
});

describe("a point", () => {
  test.each<[string, Question | undefined, Answer | null, number]>([
    ["single, right", single, { type: "single", optionId: "ask" }, 1],
    ["single, wrong", single, { type: "single", optionId: "guess" }, 0],
    ["true/false, right", truth, { type: "true-false", value: true }, 1],
    ["true/false, wrong", truth, { type: "true-false", value: false }, 0],
    ["both right choices", multiple, chosen("language", "script"), 1],
    ["one right choice of two", multiple, chosen("script"), 1 / 2],
    ["one right, one wrong", multiple, chosen("language", "faith"), 0],
    [
      "both right, one wrong",
      multiple,
      chosen("language", "script", "faith"),
      1 / 2,
    ],
    [
      "everything",
      multiple,
      chosen("language", "script", "faith", "income"),
      0,
    ],
    ["only wrong ones", multiple, chosen("faith", "income"), 0],
    ["the same right one twice", multiple, chosen("script", "script"), 1 / 2],
    [
      "all pairs",
      matching,
      paired({ spoken: "spoken", written: "written", third: "third" }),
      1,
    ],
    [
      "two pairs of three, one open",
      matching,
      paired({ spoken: "spoken", third: "third" }),
      2 / 3,
    ],
    [
      "one pair, two exchanged",
      matching,
      paired({ spoken: "written", written: "spoken", third: "third" }),
      1 / 3,
    ],
    [
      "the same right side everywhere",
      matching,
      paired({ spoken: "third", written: "third", third: "third" }),
      1 / 3,
    ],
    ["no answer", single, null, 0],
    [
      "an answer of another type",
      single,
      { type: "true-false", value: true },
      0,
    ],
    ["an option that there is not", multiple, chosen("other"), 0],
  ])("for %s", (_, question, answer, points) => {
    if (!question) throw new Error("The small quiz has four questions.");
    expect(gradeQuestion(question, answer)).toBe(points * POINT);
  });

  test("is earned by either of two right sides that read the same", () => {
    if (matching?.type !== "matching") throw new Error("No matching question.");
    const [spoken, written] = matching.pairs;
    if (!spoken || !written) throw new Error("There are three pairs.");
    const twins = {
      ...matching,
      pairs: [spoken, { ...written, right: spoken.right }],
    };
    const exchanged = paired({ spoken: "written", written: "spoken" });
    expect(gradeQuestion(twins, exchanged)).toBe(POINT);
  });
});

test("a right choice more, or a wrong one less, never earns less", () => {
  if (multiple?.type !== "multiple") throw new Error("No multiple choice.");
  const right = ["language", "script"];
  const wrong = ["income", "faith"];
  fc.assert(
    fc.property(
      fc.subarray(right),
      fc.subarray(wrong),
      fc.subarray(right),
      fc.subarray(wrong),
      (rightOnes, wrongOnes, moreRight, lessWrong) => {
        const before = chosen(...rightOnes, ...wrongOnes);
        const after = chosen(
          ...new Set([...rightOnes, ...moreRight]),
          ...wrongOnes.filter((id) => !lessWrong.includes(id)),
        );
        expect(gradeQuestion(multiple, after)).toBeGreaterThanOrEqual(
          gradeQuestion(multiple, before),
        );
      },
    ),
  );
});
