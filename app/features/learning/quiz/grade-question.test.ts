import fc from "fast-check";
import { expect, test, describe } from "vitest";
import type { Question } from "#app/content/quiz-file.ts";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import type { Answer } from "./answer.ts";
import { gradeQuestion, POINT } from "./grade.ts";

const [single, multiple, truth, matching, ordering, gaps, short] =
  quiz.questions;

const chosen = (...optionIds: string[]): Answer => ({
  type: "multiple",
  optionIds,
});
const paired = (rightOf: Record<string, string>): Answer => ({
  type: "matching",
  rightOf,
});

const placed = (placeOf: Record<string, number>): Answer => ({
  type: "ordering",
  placeOf,
});
const filled = (texts: Record<string, string>): Answer => ({
  type: "fill-in",
  texts,
});
const written = (text: string): Answer => ({ type: "short-answer", text });

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
    [
      "every place",
      ordering,
      placed({ brief: 1, introduce: 2, talk: 3, check: 4 }),
      1,
    ],
    [
      "two items exchanged of four",
      ordering,
      placed({ brief: 2, introduce: 1, talk: 3, check: 4 }),
      1 / 2,
    ],
    ["one place alone", ordering, placed({ talk: 3 }), 1 / 4],
    [
      "the same place everywhere",
      ordering,
      placed({ brief: 2, introduce: 2, talk: 2, check: 2 }),
      1 / 4,
    ],
    [
      "each a place too late",
      ordering,
      placed({ brief: 2, introduce: 3, talk: 4, check: 1 }),
      0,
    ],
    ["a place that there is not", ordering, placed({ brief: 9 }), 0],
    ["both gaps", gaps, filled({ a: "document", b: "person" }), 1],
    ["a gap in the other language", gaps, filled({ a: "paso", b: "" }), 1 / 2],
    ["a gap without its marks", gaps, filled({ b: "zmogaus" }), 1 / 2],
    ["the gaps exchanged", gaps, filled({ a: "person", b: "document" }), 0],
    ["a gap that there is not", gaps, filled({ c: "person" }), 0],
    ["the surname", short, written("zhao."), 1],
    ["another way of writing it", short, written("Žao"), 1],
    ["the same without marks, not forgiven", short, written("Zao"), 0],
    ["a frequent mistake", short, written("LIHUA"), 0],
    ["a text that turns around", short, written("\u202EOAHZ"), 0],
    ["no answer", single, null, 0],
    [
      "an answer of another type",
      single,
      { type: "true-false", value: true },
      0,
    ],
    ["an option that there is not", multiple, chosen("other"), 0],
  ])("for %s", (_, question, answer, points) => {
    if (!question) throw new Error("The small quiz has seven questions.");
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

test("either of two items that read the same may have either place", () => {
  if (ordering?.type !== "ordering") throw new Error("No ordering question.");
  const [brief, introduce, ...rest] = ordering.items;
  if (!brief || !introduce) throw new Error("There are four items.");
  const twins = { ...introduce, text: brief.text };
  const question = { ...ordering, items: [brief, twins, ...rest] };
  const exchanged = { brief: 2, introduce: 1, talk: 3, check: 4 };
  expect(gradeQuestion(question, placed(exchanged))).toBe(POINT);
});
