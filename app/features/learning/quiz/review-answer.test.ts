import { describe, expect, test } from "vitest";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import type { Answer } from "./answer.ts";
import { reviewAttempt } from "./review.ts";
import type { Shows } from "./reviewed-answer.ts";

const pages = new Map(
  smallCourse().modules[0]?.pages.map((page) => [page.slug, page]),
);
const SEED = 42;

function review(given: Map<string, Answer>, shows: Shows = "feedback") {
  const shown = { seed: SEED, locale: "en", shows } as const;
  const questions = reviewAttempt({ quiz, pages }, given, shown);
  return new Map(questions.map((question) => [question.id, question]));
}

/** An order, a text with gaps and a short answer, none of them quite right. */
const written = new Map<string, Answer>([
  [
    "SML-1-Q5",
    { type: "ordering", placeOf: { introduce: 1, brief: 2, talk: 3 } },
  ],
  ["SML-1-Q6", { type: "fill-in", texts: { a: "passport", b: "neighbour" } }],
  ["SML-1-Q7", { type: "short-answer", text: "lihua" }],
]);

describe("while there is an attempt left, what was written or ordered", () => {
  test("in an order has a verdict, and nothing for each item", () => {
    const unjudged = { isRight: null, feedback: null };
    expect(review(written).get("SML-1-Q5")).toMatchObject({
      verdict: "partly",
      items: [
        { text: "Introduce everyone.", place: 1, ...unjudged },
        { text: "Brief the interpreter.", place: 2, ...unjudged },
        { text: "Speak in short parts.", place: 3, ...unjudged },
        { text: "Check what was understood.", place: null, ...unjudged },
      ],
      rightAnswer: null,
    });
  });

  test("in a gap is judged, and explained where it is right", () => {
    expect(review(written).get("SML-1-Q6")).toMatchObject({
      verdict: "partly",
      parts: [
        { kind: "text" },
        { kind: "gap", number: 1, chosen: "passport" },
        { kind: "text" },
        { kind: "gap", number: 2, chosen: "neighbour" },
        { kind: "text" },
      ],
      gaps: [
        { chosen: "passport", isRight: true, feedback: "As it is written." },
        { chosen: "neighbour", isRight: false, feedback: null },
      ],
      rightAnswer: null,
    });
  });

  test("as a frequent mistake has the reason for that mistake", () => {
    expect(review(written).get("SML-1-Q7")).toMatchObject({
      verdict: "wrong",
      page: { slug: "names" },
      chosen: {
        text: "lihua",
        isRight: false,
        feedback: "This is the given name.",
      },
      rightAnswer: null,
    });
  });

  test.each([
    ["Chao", true, "Fine, but copy it."],
    ["Chen", false, "See the surname line."],
  ])("as %s has the reason for it", (text, isRight, feedback) => {
    const answer: Answer = { type: "short-answer", text };
    expect(
      review(new Map([["SML-1-Q7", answer]])).get("SML-1-Q7"),
    ).toMatchObject({ chosen: { text, isRight, feedback } });
  });

  test("does not tell what would have been right", () => {
    const told = JSON.stringify([...review(written).values()]);
    for (const key of ['ZHAO"', 'document"', 'person"', "Roles come first"]) {
      expect(told).not.toContain(key);
    }
  });

  test("rightly is explained item by item", () => {
    const placeOf = { brief: 1, introduce: 2, talk: 3, check: 4 };
    const right: Answer = { type: "ordering", placeOf };
    expect(
      review(new Map([["SML-1-Q5", right]])).get("SML-1-Q5"),
    ).toMatchObject({
      verdict: "right",
      items: [
        { isRight: true, feedback: "Roles come first." },
        { isRight: true, feedback: "They know who hears." },
        { isRight: true, feedback: "And pause each time." },
        { isRight: true, feedback: "Ask to say it back." },
      ],
    });
  });
});

test("the key to what was written or ordered comes with the last attempt", () => {
  const reviewed = review(written, "key");
  expect(reviewed.get("SML-1-Q5")).toMatchObject({
    items: [
      { place: 1, isRight: false, feedback: "They know who hears." },
      { place: 2, isRight: false, feedback: "Roles come first." },
      { place: 3, isRight: true, feedback: "And pause each time." },
      { place: null, isRight: false, feedback: null },
    ],
    rightAnswer: [
      "Brief the interpreter.",
      "Introduce everyone.",
      "Speak in short parts.",
      "Check what was understood.",
    ],
  });
  expect(reviewed.get("SML-1-Q6")).toMatchObject({
    gaps: [{ isRight: true }, { isRight: false, feedback: "They know best." }],
    rightAnswer: ["document", "person"],
  });
  expect(reviewed.get("SML-1-Q7")).toMatchObject({
    rightAnswer: ["ZHAO", "Chao"],
  });
});

const answers = new Map<string, Answer>([
  ["SML-1-Q1", { type: "single", optionId: "ask" }],
  ["SML-1-Q2", { type: "multiple", optionIds: ["language"] }],
  ["SML-1-Q3", { type: "true-false", value: false }],
]);

test("a quiz that tells the score alone tells nothing of any question", () => {
  const reviewed = [
    ...review(new Map([...answers, ...written]), "score").values(),
  ];
  const told = JSON.stringify(reviewed);
  expect(told).not.toMatch(/"isRight":(true|false)|"feedback":"/);
  expect(told).not.toMatch(/"rightAnswer":[^n]/);
  expect(new Set(reviewed.map(({ verdict }) => verdict))).toEqual(
    new Set([null, "unanswered"]),
  );
});
