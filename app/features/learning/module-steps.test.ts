import { expect, test } from "vitest";
import type { Scenario } from "#app/content/scenario-file.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import { stepsOf } from "./module-steps.ts";

const [first, second] = smallCourse().modules;

test("a module is its pages in order, then its scenario", () => {
  expect(first && stepsOf(first)).toMatchObject([
    { kind: "page", id: "SML-1-P01", slug: "why-we-ask" },
    { kind: "page", id: "SML-1-P02", slug: "names" },
    { kind: "page", id: "SML-1-P03", slug: "the-interpreter" },
    { kind: "scenario", id: "SML-1-S", slug: "scenario" },
  ]);
});

test("a module without a scenario is its pages", () => {
  expect(second && stepsOf(second).map(({ id }) => id)).toEqual([
    "SML-2-P01",
    "SML-2-P02",
  ]);
});

test("a scenario's words are counted in each language, as they are played", () => {
  const choice = {
    score: 1 as const,
    text: { lt: "Klausiu.", en: "I ask." },
    consequence: { lt: "Atsako.", en: "They answer." },
    feedback: { lt: "Gerai.", en: "Good." },
    sources: [],
    next: "EA",
  };
  const scenario: Scenario = {
    id: "SML-1-S",
    title: { lt: "Nesiskaito", en: "Does not count" },
    setting: { lt: "Žmogus laukia.", en: "  A person\nis waiting. " },
    variants: [],
    sources: [],
    start: "D1",
    nodes: [
      {
        id: "D1",
        text: { lt: "Ką darote?", en: "What do you do?" },
        choices: [
          { ...choice, id: "one" },
          { ...choice, id: "two" },
        ],
      },
    ],
    endings: [{ id: "EA", kind: "good", text: { lt: "Viskas.", en: "Done." } }],
  };

  const steps = first && stepsOf({ ...first, scenario });

  expect(steps?.at(-1)?.words).toEqual({
    lt: 2 + 2 + 2 * 1 + 2 + 1,
    en: 4 + 4 + 2 * 2 + 3 + 1,
  });
});
