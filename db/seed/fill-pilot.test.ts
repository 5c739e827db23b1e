import { expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { openCohort } from "#app/features/reports/dashboard/open-cohort.server.ts";
import { listCohortsOf } from "#app/features/cohorts/cohorts.queries.server.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { fillPilot } from "./fill-pilot.server.ts";
import { egle, jonas, lina, mindaugas, ruta, tomas, zivile } from "./people.ts";
import { PILOT } from "./pilot.server.ts";

test("the demonstration has somebody in each state", () => {
  const app = testApp();
  publishSmallCourse(app, asTheChinaCourse);

  fillPilot(app);

  expect(standings(app)).toEqual({
    [tomas.name]: "not-started",
    [ruta.name]: "in-progress",
    [mindaugas.name]: "failed",
    [egle.name]: "ready",
    [jonas.name]: "certified",
    [zivile.name]: "revoked",
  });
});

test("filling it again changes nothing", () => {
  const app = testApp();
  publishSmallCourse(app, asTheChinaCourse);
  fillPilot(app);
  const before = standings(app);

  fillPilot(app);

  expect(listCohortsOf(app.db, lina.id)).toHaveLength(1);
  expect(standings(app)).toEqual(before);
});

function standings(app: TestApp) {
  const [cohort] = listCohortsOf(app.db, lina.id);
  const open = cohort && openCohort(app.db, lina, cohort.id);
  return Object.fromEntries(
    (open?.learners ?? []).map(({ personName, standing }) => [
      personName,
      standing,
    ]),
  );
}

/** The small course under the names that the pilot asks for. */
function asTheChinaCourse(course: Course): void {
  const [first] = course.modules;
  course.id = PILOT.courseId;
  course.tracks.push({
    id: "child-rights",
    title: { lt: "Vaiko teisės", en: "Child rights" },
  });
  if (!first?.quiz) throw new Error("The small course has lost its quiz.");
  first.id = PILOT.moduleId;
  first.quiz.attempts = 3;
}
