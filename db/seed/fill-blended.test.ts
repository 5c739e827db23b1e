import { expect, test } from "vitest";
import { findCohortProgress } from "#app/features/completion/completion.queries.server.ts";
import { listCohortsOf } from "#app/features/cohorts/cohorts.queries.server.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { fillBlended } from "./fill-blended.server.ts";
import { lina } from "./people.ts";

test("the two-day course stands in its middle, with people in many states", () => {
  const app = testApp();
  publishSmallCourse(app, (course) => {
    course.id = "CHN";
    const [module] = course.modules;
    if (!module?.quiz) throw new Error("The small course has a quiz.");
    module.id = "CHN-1";
    module.quiz.attempts = 3;
  });

  fillBlended(app);
  fillBlended(app);

  const [cohort, ...others] = listCohortsOf(app.db, lina.id);
  expect(others).toEqual([]);
  const progress = cohort ? findCohortProgress(app.db, cohort.id) : [];
  expect(progress).toHaveLength(24);
  expect(new Set(progress.map(({ state }) => state))).toEqual(
    new Set(["not-started", "in-progress", "failed"]),
  );
  expect(
    new Set(progress.map(({ attended }) => attended.plannedMinutes)),
  ).toEqual(new Set([720]));
});
