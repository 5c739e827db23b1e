import { describe, expect, test } from "vitest";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import type { Answer } from "./answer.ts";
import { questionsInOrder } from "./attempt-order.ts";
import { reviewAttempt } from "./review.ts";
import type { Shows } from "./reviewed-answer.ts";

const pages = new Map(
  smallCourse().modules[0]?.pages.map((page) => [page.slug, page]),
);
const SEED = 42;

/** One right, one partly, one wrong and one unanswered question. */
const answers = new Map<string, Answer>([
  ["SML-1-Q1", { type: "single", optionId: "guess" }],
  ["SML-1-Q2", { type: "multiple", optionIds: ["language"] }],
  ["SML-1-Q3", { type: "true-false", value: true }],
]);

function review(given: Map<string, Answer>, shows: Shows = "feedback") {
  const shown = { seed: SEED, locale: "en", shows } as const;
  const questions = reviewAttempt({ quiz, pages }, given, shown);
  return new Map(questions.map((question) => [question.id, question]));
}

test("the questions come in the order in which they were asked", () => {
  const reviewed = reviewAttempt({ quiz, pages }, answers, {
    seed: SEED,
    locale: "lt",
    shows: "feedback",
  });
  expect(reviewed.map(({ id }) => id)).toEqual(
    questionsInOrder(quiz, SEED).map(({ id }) => id),
  );
  expect(reviewed.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

describe("while there is an attempt left", () => {
  test("each answer has a verdict, its own feedback and the page to read", () => {
    const reviewed = review(answers);
    expect(reviewed.get("SML-1-Q1")).toMatchObject({
      stem: "What do you do first?",
      verdict: "wrong",
      page: { slug: "why-we-ask", title: "Why we ask" },
      chosen: [
        {
          text: "I guess from the looks.",
          isRight: false,
          feedback: "Looks do not tell.",
        },
      ],
      rightAnswer: null,
    });
    expect(reviewed.get("SML-1-Q2")).toMatchObject({
      verdict: "partly",
      chosen: [
        { text: "Which language we speak.", isRight: null, feedback: null },
      ],
      rightAnswer: null,
    });
    expect(reviewed.get("SML-1-Q3")).toMatchObject({
      verdict: "right",
      chosen: { value: true, isRight: true, feedback: "Right." },
      rightAnswer: null,
    });
    expect(reviewed.get("SML-1-Q4")).toMatchObject({
      verdict: "unanswered",
      pairs: [
        { left: "Language", chosen: null, isRight: false, feedback: null },
        { chosen: null, feedback: null },
        { chosen: null, feedback: null },
      ],
      rightAnswer: null,
    });
  });

  test("ticking every option of a question tells nothing of any", () => {
    const question = quiz.questions.find(({ id }) => id === "SML-1-Q2");
    if (question?.type !== "multiple") throw new Error("It has changed.");
    const optionIds = question.options.map(({ id }) => id);
    const reviewed = review(
      new Map([["SML-1-Q2", { type: "multiple", optionIds }]]),
    ).get("SML-1-Q2");
    if (reviewed?.type !== "multiple") throw new Error("It is not there.");

    expect(reviewed.chosen).toHaveLength(optionIds.length);
    for (const option of reviewed.chosen) {
      expect(option).toMatchObject({ isRight: null, feedback: null });
    }
  });

  test("nothing tells what would have been right", () => {
    const told = JSON.stringify([...review(answers).values()]);
    expect(told).not.toContain("I ask the person.");
    expect(told).not.toContain("Right: they know.");
    expect(told).not.toContain("Which script you read.");
    expect(told).not.toContain("Yes, scripts differ.");
    expect(told).not.toContain("we speak it");
    expect(told).not.toContain("A script is read.");
  });

  test("a wrong pair keeps its feedback back, a right one gives it", () => {
    const rightOf = { spoken: "spoken", written: "third" };
    const matched = review(
      new Map<string, Answer>([["SML-1-Q4", { type: "matching", rightOf }]]),
    );
    expect(matched.get("SML-1-Q4")).toMatchObject({
      verdict: "partly",
      pairs: [
        {
          chosen: "we speak it",
          isRight: true,
          feedback: "A language is spoken.",
        },
        { chosen: "helps", isRight: false, feedback: null },
        { chosen: null, isRight: false, feedback: null },
      ],
    });
  });
});

test("who cannot try again sees the right answers, also to what was left open", () => {
  const reviewed = review(answers, "key");
  expect(reviewed.get("SML-1-Q1")).toMatchObject({
    rightAnswer: ["I ask the person."],
  });
  expect(reviewed.get("SML-1-Q2")).toMatchObject({
    rightAnswer: expect.arrayContaining([
      "Which language we speak.",
      "Which script you read.",
    ]),
  });
  expect(reviewed.get("SML-1-Q3")).toMatchObject({ rightAnswer: true });
  expect(reviewed.get("SML-1-Q4")).toMatchObject({
    verdict: "unanswered",
    rightAnswer: [
      { left: "Language", right: "we speak it" },
      { left: "Script", right: "we read it" },
      { left: "Interpreter", right: "helps" },
    ],
  });
});

test("a question whose page is gone has no page to read", () => {
  const [first] = reviewAttempt({ quiz, pages: new Map() }, answers, {
    seed: SEED,
    locale: "lt",
    shows: "feedback",
  });
  expect(first?.page).toBeNull();
});
