import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "#app/content/quiz-file.ts";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import type { Answer } from "./answer.ts";
import { presentQuestion } from "./present-question.ts";

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const locales = fc.constantFrom("lt" as const, "en" as const);

/** Every key and every value of a tree, as text. */
function everythingIn(tree: unknown): string[] {
  if (typeof tree !== "object" || tree === null) return [String(tree)];
  return Object.entries(tree).flatMap(([key, value]) => [
    key,
    ...everythingIn(value),
  ]);
}

/** What would give the key away: feedback in both languages, and ids. */
function secretsOf(question: Question): string[] {
  if (question.type === "true-false") {
    return everythingIn(question.feedback);
  }
  if (question.type === "short-answer") {
    const { accept, mistakes, otherwise } = question;
    return everythingIn([accept, mistakes, otherwise]).filter(isText);
  }
  if (question.type === "fill-in") {
    return everythingIn(question.gaps).filter(isText);
  }
  return partsOf(question).flatMap(({ id, feedback }) => [
    id,
    feedback.lt,
    feedback.en,
  ]);
}

/** Not a name that every text and every part has, nor the id of one letter. */
function isText(told: string): boolean {
  return !/^(\d|[ab]|id|lt|en|text|accept|feedback)$/.test(told);
}

function partsOf(
  question: Extract<
    Question,
    { options: unknown } | { pairs: unknown } | { items: unknown }
  >,
) {
  if (question.type === "matching") return question.pairs;
  return question.type === "ordering" ? question.items : question.options;
}

const SECRET_FIELDS = [
  "correct",
  "isRight",
  "feedback",
  "answer",
  "outcome",
  "difficulty",
  "page",
  "seed",
  "optionId",
  "optionIds",
  "rightOf",
  "placeOf",
  "texts",
  "accept",
  "mistakes",
  "otherwise",
  "gaps",
];

describe("before submission", () => {
  test.each(quiz.questions)("nothing of $id tells the answer", (question) => {
    fc.assert(
      fc.property(seeds, locales, (seed, locale) => {
        const shown = presentQuestion(question, {
          number: 1,
          seed,
          locale,
          answer: null,
        });
        const told = everythingIn(shown);
        for (const secret of [...SECRET_FIELDS, ...secretsOf(question)]) {
          expect(told).not.toContain(secret);
        }
        const json = JSON.stringify(shown);
        for (const secret of secretsOf(question).filter((s) => s.includes(" ")))
          expect(json).not.toContain(secret);
      }),
    );
  });

  test("a right option looks like a wrong one", () => {
    const [question] = quiz.questions;
    if (question?.type !== "single") throw new Error("Not a single choice.");
    const swapped = {
      ...question,
      options: question.options.map((option) => ({
        ...option,
        correct: option.id === "guess",
      })),
    };
    const shown = { number: 1, seed: 7, locale: "lt", answer: null } as const;
    expect(presentQuestion(swapped, shown)).toEqual(
      presentQuestion(question, shown),
    );
  });
});

describe("what a page is given", () => {
  const [single, multiple, truth, matching, ordering, gaps, short] =
    quiz.questions;
  const shown = { number: 3, seed: 42, locale: "en" } as const;
  const present = (question: Question | undefined, answer: Answer | null) => {
    if (!question) throw new Error("The small quiz has seven questions.");
    return presentQuestion(question, { ...shown, answer });
  };

  test("of a single choice: texts, places, and the place chosen", () => {
    const answer: Answer = { type: "single", optionId: "ask" };
    const presented = present(single, answer);
    if (presented.type !== "single") throw new Error(presented.type);
    expect(presented).toMatchObject({
      id: "SML-1-Q1",
      number: 3,
      stem: "What do you do first?",
    });
    expect(presented.options.map(({ value }) => value)).toEqual([
      "0",
      "1",
      "2",
    ]);
    const chosen = presented.options.find(
      ({ value }) => value === presented.chosen[0],
    );
    expect(chosen?.text).toBe("I ask the person.");
  });

  test("of a multiple choice: each place chosen", () => {
    const optionIds = ["language", "faith"];
    const presented = present(multiple, { type: "multiple", optionIds });
    if (presented.type !== "multiple") throw new Error(presented.type);
    expect(
      presented.options
        .filter(({ value }) => presented.chosen.includes(value))
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(["What you believe.", "Which language we speak."]);
  });

  test.each([
    [{ type: "true-false" as const, value: true }, "true"],
    [{ type: "true-false" as const, value: false }, "false"],
    [null, null],
  ])("of a true/false question: what was said", (answer, chosen) => {
    expect(present(truth, answer)).toMatchObject({ chosen });
  });

  test("of a matching question: both sides, and what was put together", () => {
    const rightOf = { spoken: "spoken", third: "written" };
    const presented = present(matching, { type: "matching", rightOf });
    if (presented.type !== "matching") throw new Error(presented.type);
    const textAt = new Map(
      presented.rights.map(({ value, text }) => [value, text]),
    );
    expect(
      presented.lefts.map(({ name, text, chosen }) => [
        name,
        text,
        textAt.get(chosen ?? "none"),
      ]),
    ).toEqual([
      ["answer-0", "Language", "we speak it"],
      ["answer-1", "Script", undefined],
      ["answer-2", "Interpreter", "we read it"],
    ]);
  });

  test("of an ordering question: the items, and the places given to them", () => {
    const placeOf = { brief: 1, check: 1, talk: 4 };
    const presented = present(ordering, { type: "ordering", placeOf });
    if (presented.type !== "ordering") throw new Error(presented.type);
    expect(presented.places).toBe(4);
    expect(presented.items.map(({ name }) => name)).toEqual([
      "answer-0",
      "answer-1",
      "answer-2",
      "answer-3",
    ]);
    expect(
      Object.fromEntries(presented.items.map((it) => [it.text, it.chosen])),
    ).toEqual({
      "Brief the interpreter.": "1",
      "Introduce everyone.": null,
      "Speak in short parts.": "4",
      "Check what was understood.": "1",
    });
  });

  test("of a text with gaps: its pieces, and what was written", () => {
    const texts = { b: "person" };
    expect(present(gaps, { type: "fill-in", texts })).toMatchObject({
      parts: [
        { kind: "text", text: "We copy the name from the " },
        { kind: "gap", name: "answer-0", number: 1, value: "" },
        { kind: "text", text: ", and hear it from the " },
        { kind: "gap", name: "answer-1", number: 2, value: "person" },
        { kind: "text", text: "." },
      ],
    });
  });

  test("of a short answer: what was written", () => {
    const answer: Answer = { type: "short-answer", text: "Zhao" };
    expect(present(short, answer)).toMatchObject({ value: "Zhao" });
    expect(present(short, null)).toMatchObject({ value: "" });
  });

  test("of each: whether it is marked, and how often it was changed", () => {
    expect(present(truth, null)).toMatchObject({
      isFlagged: false,
      revision: 0,
    });
    if (!truth) throw new Error("No question.");
    const saved = { ...shown, answer: null, isFlagged: true, revision: 4 };
    expect(presentQuestion(truth, saved)).toMatchObject({
      isFlagged: true,
      revision: 4,
    });
  });

  test("is empty where nothing was answered", () => {
    expect(present(single, null)).toMatchObject({ chosen: [] });
    expect(present(matching, null)).toMatchObject({
      lefts: [{ chosen: null }, { chosen: null }, { chosen: null }],
    });
  });
});
