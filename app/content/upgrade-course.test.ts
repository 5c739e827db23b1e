import { expect, test } from "vitest";
import { smallCourse } from "#tests/support/small-course.ts";
import { upgradeCourse, type StoredCourse } from "./upgrade-course.ts";

/** The small course as the first version of the format would have stored it. */
function earlierCourse(): StoredCourse {
  const { modules, ...course } = smallCourse();
  return {
    ...course,
    modules: modules.map(({ quiz, scenario, ...module }) => ({
      ...module,
      quiz: quiz && {
        passMark: quiz.passMark,
        attempts: quiz.attempts,
        questions: quiz.questions,
      },
      scenario: scenario && {
        id: scenario.id,
        title: scenario.title,
        setting: scenario.setting,
        start: scenario.start,
        nodes: scenario.nodes.map(({ choices, ...node }) => ({
          ...node,
          choices: choices.map(({ sources: _, ...choice }) => choice),
        })),
        endings: scenario.endings,
      },
    })),
  };
}

test("an earlier version gets what was true when it was published", () => {
  const [first, second] = upgradeCourse(earlierCourse()).modules;

  expect(first?.quiz).toMatchObject({
    passMark: 70,
    counts: "best",
    waitHours: 0,
    layout: "one-per-page",
    review: "feedback",
    pools: [],
  });
  expect(first?.quiz?.timeLimitMinutes).toBeUndefined();
  expect(first?.scenario).toMatchObject({ variants: [], sources: [] });
  const choices = first?.scenario?.nodes.flatMap(({ choices }) => choices);
  expect(choices?.length).toBeGreaterThan(0);
  expect(choices?.every(({ sources }) => sources.length === 0)).toBe(true);
  expect(second).toMatchObject({ quiz: null, scenario: null });
});

test("a version of today stays as it is", () => {
  const course = smallCourse();
  const quiz = course.modules[0]?.quiz;
  if (!quiz) throw new Error("The first module has a quiz.");
  quiz.counts = "last";
  quiz.waitHours = 24;
  quiz.pools = [{ id: "names", draw: 1 }];

  expect(upgradeCourse(course)).toEqual(course);
});
