import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import {
  countAsked,
  itemsInOrder,
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

/*
 * Golden values: stored seeds mean these orders for ever. A quiz of four without
 * pools asked so on the day on which the first attempt was stored.
 */
test.each([
  { seed: 1, order: "3 2 4 1" },
  { seed: 42, order: "1 3 4 2" },
  { seed: 4_294_967_295, order: "3 1 4 2" },
])("a stored seed asks as it always did: $seed", ({ seed, order }) => {
  const questions = quiz.questions.slice(0, 4);
  expect(
    questionsInOrder({ questions, pools: [] }, seed)
      .map(({ id }) => id.slice(-1))
      .join(" "),
  ).toBe(order);
});

describe("a pool", () => {
  const questions = quiz.questions.map((question, index) =>
    index < 4 ? { ...question, pool: "easy" } : question,
  );
  const drawing = (draw: number) => ({
    questions,
    pools: [{ id: "easy", draw }],
  });

  test("gives as many questions as are drawn, the same for the same seed", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, draw) => {
        const asked = questionsInOrder(drawing(draw), seed);
        expect(asked.filter(({ pool }) => pool === "easy")).toHaveLength(draw);
        expect(asked.filter(({ pool }) => pool !== "easy")).toHaveLength(3);
        expect(new Set(asked).size).toBe(draw + 3);
        expect(questionsInOrder(drawing(draw), seed)).toEqual(asked);
        expect(countAsked(drawing(draw))).toBe(draw + 3);
      }),
    );
  });

  test("gives each of its questions to somebody", () => {
    const drawn = Array.from({ length: 50 }, (_, seed) =>
      questionsInOrder(drawing(1), seed).map(({ id }) => id),
    );
    expect(new Set(drawn.flat())).toEqual(
      new Set(questions.map(({ id }) => id)),
    );
  });

  test("that is drawn whole asks as if there were none", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(questionsInOrder(drawing(4), seed).map(({ id }) => id)).toEqual(
          idsInOrder(seed),
        );
      }),
    );
  });

  test("of which one is asked gives the next attempt another one", () => {
    const only = { ...drawing(1), questions: questions.slice(0, 4) };
    fc.assert(
      fc.property(seeds, seeds, (drawn, previous) => {
        const seed = seedForNewOrder(only, drawn, previous);
        expect(questionsInOrder(only, seed)).not.toEqual(
          questionsInOrder(only, previous),
        );
      }),
    );
  });
});

test("items to be ordered are all there, never in the right order", () => {
  const ordering = quiz.questions.find(({ type }) => type === "ordering");
  if (ordering?.type !== "ordering") throw new Error("No ordering question.");
  fc.assert(
    fc.property(seeds, fc.integer({ min: 3, max: 4 }), (seed, size) => {
      const question = { ...ordering, items: ordering.items.slice(0, size) };
      const shown = itemsInOrder(question, seed);
      expect(new Set(shown)).toEqual(new Set(question.items));
      expect(shown).not.toEqual(question.items);
    }),
  );
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
  const short = { questions: quiz.questions.slice(0, 1), pools: [] };
  expect(seedForNewOrder(short, 7, 7)).toBe(7);
});
