import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOW } from "#tests/support/now.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import { doneSteps } from "./done-steps.ts";
import { stepsOf } from "./module-steps.ts";
import { courseProgress, moduleProgress } from "./progress.ts";

/** Steps that were read in the police track. */
function read(...pageIds: string[]) {
  return doneSteps(
    pageIds.map((pageId) => ({
      pageId,
      track: "police",
      completedAt: NOW,
      wasSkipped: false,
    })),
  );
}

const course = smallCourse();
const [first, second] = course.modules;
if (!first || !second) throw new Error("The small course has two modules.");

describe("a module of two equal pages and fifteen minutes", () => {
  test("begins at the first page with all minutes left", () => {
    expect(moduleProgress(second, read(), "lt")).toMatchObject({
      moduleId: "SML-2",
      steps: [
        { id: "SML-2-P01", state: "current", minutes: 8 },
        { id: "SML-2-P02", state: "not-started", minutes: 8 },
      ],
      doneSteps: 0,
      totalSteps: 2,
      minutesLeft: 15,
      resumeStep: { id: "SML-2-P01", slug: "notes" },
    });
  });

  test("rounds what is left up", () => {
    expect(moduleProgress(second, read("SML-2-P01"), "lt")).toMatchObject({
      steps: [{ state: "done" }, { state: "current" }],
      doneSteps: 1,
      minutesLeft: 8,
      resumeStep: { id: "SML-2-P02" },
    });
  });

  test("leads back to a page that was passed over", () => {
    expect(moduleProgress(second, read("SML-2-P02"), "lt")).toMatchObject({
      steps: [{ state: "current" }, { state: "done" }],
      resumeStep: { id: "SML-2-P01" },
    });
  });

  test("ends with nothing left", () => {
    const all = read("SML-2-P01", "SML-2-P02");
    expect(moduleProgress(second, all, "lt")).toMatchObject({
      doneSteps: 2,
      minutesLeft: 0,
      resumeStep: null,
    });
  });

  test("does not count what it does not have", () => {
    const done = read("SML-1-P01", "SML-2-P99");
    expect(moduleProgress(second, done, "lt").doneSteps).toBe(0);
  });
});

test("a longer page takes more of the minutes", () => {
  const [notes, next] = second.pages;
  if (!notes || !next) throw new Error("The second module has two pages.");
  const uneven = {
    ...second,
    pages: [
      { ...notes, words: { lt: 92, en: 8 } },
      { ...next, words: { lt: 8, en: 92 } },
    ],
  };
  const done = read(notes.id);
  expect(moduleProgress(uneven, done, "lt").minutesLeft).toBe(2);
  expect(moduleProgress(uneven, done, "en").minutesLeft).toBe(14);
});

test("a page that is still empty takes time all the same", () => {
  const [notes, next] = second.pages;
  if (!notes || !next) throw new Error("The second module has two pages.");
  const pages = [notes, { ...next, words: { lt: 0, en: 0 } }];
  const progress = moduleProgress({ ...second, pages }, read(notes.id), "lt");
  expect(progress.minutesLeft).toBe(1);
});

test("a course is the sum of its modules", () => {
  const done = read("SML-1-P01", "SML-1-S", "SML-2-P01");
  const progress = courseProgress(course, done, "lt");
  expect(progress).toMatchObject({ doneSteps: 3, totalSteps: 6 });
  expect(progress.minutesLeft).toBe(
    (progress.modules[0]?.minutesLeft ?? 0) + 8,
  );
});

test("minutes left fall with every step and end at nought", () => {
  const ids = stepsOf(first).map(({ id }) => id);
  const inAnyOrder = fc.shuffledSubarray(ids, { minLength: ids.length });
  fc.assert(
    fc.property(inAnyOrder, fc.constantFrom("lt", "en"), (order, locale) => {
      const left = order.map(
        (_, done) =>
          moduleProgress(first, read(...order.slice(0, done)), locale)
            .minutesLeft,
      );
      expect(left[0]).toBe(first.minutes);
      expect(left).toEqual(left.toSorted((one, other) => other - one));
      expect(left.at(-1)).toBeGreaterThan(0);
      const all = read(...order);
      expect(moduleProgress(first, all, locale).minutesLeft).toBe(0);
    }),
  );
});

test("what differs in the present track is said, and stays done", () => {
  const differing = new Set(["SML-2-P01", "SML-2-P02"]);
  const progress = moduleProgress(second, read("SML-2-P01"), "lt", differing);
  expect(progress).toMatchObject({
    steps: [
      { state: "done", differs: true },
      { state: "current", differs: false },
    ],
    doneSteps: 1,
  });
});

test("a step is skipped until it is read in some track", () => {
  const way = { pageId: "SML-2-P01", completedAt: NOW };
  const police = { ...way, track: "police", wasSkipped: true };
  const court = { ...way, track: "court", wasSkipped: false };
  const skippedIn = (...ways: (typeof police)[]) =>
    moduleProgress(second, doneSteps(ways), "lt").steps[0]?.skipped;

  expect(skippedIn(police)).toBe(true);
  expect(skippedIn(police, court)).toBe(false);
});
