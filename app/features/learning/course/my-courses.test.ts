import { expect, test, vi } from "vitest";
import type { Course } from "#app/content/course.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { ona } from "#db/seed/people.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { completePage } from "../complete-page.server.ts";
import { listMyCourses } from "./my-courses.server.ts";

/** Publishes another small course and enrols Ona in it. */
function begin(app: TestApp, courseId: string) {
  publishSmallCourse(app, (course: Course) => {
    course.id = courseId;
    course.slug = courseId.toLowerCase();
  });
  const result = enrol(app, { actor: ona, courseId, track: "police" });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.enrolmentId;
}

/** How many statements run while the courses are listed. */
function queriesFor(app: TestApp): number {
  listMyCourses(app, ona.id, "lt");
  // All statements share one prototype, the prepared ones as well.
  const statements = Object.getPrototypeOf(app.db.$client.prepare("SELECT 1"));
  const run = vi.spyOn(statements, "all");
  listMyCourses(app, ona.id, "lt");
  const runs = run.mock.calls.length;
  run.mockRestore();
  return runs;
}

test("every course is listed with where to go on, the latest first", () => {
  const app = testApp();
  const enrolmentId = begin(app, "ONE");
  app.advance(60_000);
  begin(app, "TWO");
  const page = { moduleId: "SML-1", pageId: "SML-1-P01" };
  completePage(app, { actor: ona, enrolmentId, ...page });

  expect(listMyCourses(app, ona.id, "lt")).toMatchObject([
    {
      courseId: "TWO",
      progress: { doneSteps: 0 },
      resume: { step: { id: "SML-1-P01" } },
      deadline: null,
    },
    {
      courseId: "ONE",
      progress: { doneSteps: 1 },
      resume: { module: { slug: "first-steps" }, step: { id: "SML-1-P02" } },
      modules: [{ standing: { state: "in-progress" } }, {}],
    },
  ]);
});

test("four queries are enough, however many courses there are", () => {
  const app = testApp();
  begin(app, "ONE");
  expect(queriesFor(app)).toBe(4);
  for (const id of ["TWO", "TRE", "FOR"]) begin(app, id);
  expect(queriesFor(app)).toBe(4);
});
