import fc from "fast-check";
import { expect, test } from "vitest";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import {
  optionsInOrder,
  questionsInOrder,
  rightsInOrder,
  seedForNewOrder,
} from "./attempt-order.ts";

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

const idsInOrder = (seed: number) =>
  questionsInOrder(quiz, seed).map(({ id }) => id);

test("an attempt asks every question once, in an order of its own", () => {
  const ids = quiz.questions.map(({ id }) => id);
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(idsInOrder(seed).toSorted()).toEqual(ids);
    }),
  );
  expect(idsInOrder(1)).not.toEqual(idsInOrder(2));
});

test("options and right sides are shuffled per question", () => {
  const [single, multiple, , matching] = quiz.questions;
  if (single?.type !== "single" || multiple?.type !== "multiple") {
    throw new Error("The small quiz begins with single and multiple choice.");
  }
  if (matching?.type !== "matching") throw new Error("No matching question.");
  const twin = { ...single, id: "SML-1-Q9" };
  const differs = [1, 2, 3, 4, 5, 6, 7, 8].some(
    (seed) =>
      optionsInOrder(single, seed)[0]?.id !== optionsInOrder(twin, seed)[0]?.id,
  );
  expect(differs).toBe(true);
  expect(optionsInOrder(multiple, 5)).toHaveLength(multiple.options.length);
  expect(new Set(rightsInOrder(matching, 5))).toEqual(new Set(matching.pairs));
});

test("the next attempt asks in another order than the one before", () => {
  fc.assert(
    fc.property(seeds, seeds, (drawn, previous) => {
      const seed = seedForNewOrder(quiz, drawn, previous);
      expect(idsInOrder(seed)).not.toEqual(idsInOrder(previous));
    }),
  );
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(seedForNewOrder(quiz, seed, seed)).not.toBe(seed);
      expect(seedForNewOrder(quiz, seed, null)).toBe(seed);
    }),
  );
});

test("a quiz of one question keeps the seed that was drawn", () => {
  const short = { questions: quiz.questions.slice(0, 1) };
  expect(seedForNewOrder(short, 7, 7)).toBe(7);
});
