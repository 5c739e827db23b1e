import fc from "fast-check";
import { expect, test } from "vitest";
import { shuffled } from "./shuffle.ts";

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

test("a stored seed means the same order for ever", () => {
  expect(shuffled(digits, 0, "questions").join("")).toBe("6490531782");
  expect(shuffled(digits, 20261123, "CHN-1-Q1").join("")).toBe("8579621340");
  expect(shuffled(digits, 20261123, "CHN-1-Q2").join("")).toBe("0849352761");
  expect(shuffled(digits, 0xffff_ffff, "CHN-1-Q1").join("")).toBe("3076854921");
});

test("nothing is lost and nothing is added", () => {
  fc.assert(
    fc.property(
      fc.array(fc.anything()),
      seeds,
      fc.string(),
      (items, seed, key) => {
        const order = shuffled(items, seed, key);
        expect(order).toHaveLength(items.length);
        expect(new Set(order)).toEqual(new Set(items));
      },
    ),
  );
});

test("every place is equally likely, and neighbouring seeds have nothing in common", () => {
  const shuffles = Array.from({ length: 8_000 }, (_, seed) =>
    shuffled(["a", "b", "c", "d"], seed, "CHN-1-Q1"),
  );
  for (const item of ["a", "b", "c", "d"]) {
    for (const place of [0, 1, 2, 3]) {
      const there = shuffles.filter((order) => order[place] === item).length;
      expect(there).toBeGreaterThan(1_850);
      expect(there).toBeLessThan(2_150);
    }
  }
  const repeated = shuffles.filter(
    (order, seed) => order.join() === shuffles[seed - 1]?.join(),
  ).length;
  expect(repeated).toBeLessThan(8_000 / 24 + 100);
});

test("what is shuffled stays as it was", () => {
  const items = Object.freeze([1, 2, 3]);
  shuffled(items, 7, "questions");
  expect(items).toEqual([1, 2, 3]);
});
