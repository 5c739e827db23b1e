import { expect, test } from "vitest";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import { rightEntries } from "#db/seed/answer-key.ts";
import { answerAsGiven } from "./answer-as-given.ts";
import { readAnswer } from "./read-answer.ts";

const SEED = 7;

/** What is given for the question of this type, answered rightly. */
function given(type: string) {
  const question = quiz.questions.find((one) => one.type === type);
  if (!question) throw new Error(`No question is ${type}.`);
  const read = readAnswer(question, SEED, rightEntries(question, SEED));
  if (!read.ok || !read.value) throw new Error("There is no answer.");
  return { question, words: answerAsGiven(question, read.value, SEED) };
}

test("an option is its text", () => {
  expect(given("single").words).toEqual({
    chosen: [{ lt: "Paklausiu žmogaus.", en: "I ask the person." }],
  });
});

test("pairs are what was put side by side", () => {
  const { question, words } = given("matching");
  const pairs = question.type === "matching" ? question.pairs : [];
  expect(words).toEqual({
    pairs: pairs.map(({ left, right }) => ({ left, right })),
  });
});

test("items stand at the places given to them", () => {
  const { question, words } = given("ordering");
  const items = question.type === "ordering" ? question.items : [];
  expect(words).toEqual({
    order: items.map(({ text }, index) => ({ place: index + 1, item: text })),
  });
});

test.each(["true-false", "fill-in", "short-answer"])(
  "what was said to %s stands as it was said",
  (type) => {
    expect(given(type).words).not.toBeNull();
  },
);
