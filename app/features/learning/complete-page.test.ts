import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { completePage } from "./complete-page.server.ts";
import {
  findCompletedStepIds,
  findDoneSteps,
  findModuleCompletions,
} from "./learning.queries.server.ts";

const notFound = { ok: false, refusal: { code: "not-found" } };

const warning = { lt: "Smurtas", en: "Violence" };

/** Hard on the second page and in the scenario, and nowhere else. */
function withWarnings({ modules: [first] }: Course): void {
  const page = first?.pages[1];
  if (!page || !first.scenario) throw new Error("The course is too small.");
  page.contentWarning = warning;
  first.scenario.contentWarning = warning;
}

function enrolledWorld(change?: (course: Course) => void) {
  const app = testApp();
  publishSmallCourse(app, change);
  const enrolled = enrol(app, { actor: ona, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { enrolmentId } = enrolled.value;
  return {
    app,
    enrolmentId,
    done: () => [...findCompletedStepIds(app.db, enrolmentId)].toSorted(),
  };
}

describe("completePage", () => {
  test("marks pages in any order", () => {
    const { app, enrolmentId, done } = enrolledWorld();
    for (const pageId of ["SML-1-P03", "SML-1-P02"]) {
      const page = { actor: ona, enrolmentId, moduleId: "SML-1", pageId };
      expect(completePage(app, page)).toEqual({
        ok: true,
        value: { isNew: true },
      });
    }
    expect(done()).toEqual(["SML-1-P02", "SML-1-P03"]);
  });

  test("changes nothing when a page is done again", () => {
    const { app, enrolmentId, done } = enrolledWorld();
    const page = {
      actor: ona,
      enrolmentId,
      moduleId: "SML-1",
      pageId: "SML-1-P01",
    };
    completePage(app, page);
    app.advance(60_000);

    expect(completePage(app, page)).toEqual({
      ok: true,
      value: { isNew: false },
    });
    expect(done()).toEqual(["SML-1-P01"]);
  });

  test.each([
    {
      what: "a page of another module",
      moduleId: "SML-1",
      pageId: "SML-2-P01",
    },
    { what: "an unknown page", moduleId: "SML-1", pageId: "SML-1-P99" },
    { what: "an unknown module", moduleId: "SML-9", pageId: "SML-1-P01" },
    { what: "a scenario", moduleId: "SML-1", pageId: "SML-1-S" },
    { what: "a quiz question", moduleId: "SML-1", pageId: "SML-1-Q1" },
  ])("does not find $what", ({ moduleId, pageId }) => {
    const { app, enrolmentId, done } = enrolledWorld();
    expect(
      completePage(app, { actor: ona, enrolmentId, moduleId, pageId }),
    ).toEqual(notFound);
    expect(done()).toEqual([]);
  });

  test("does not find a page that came with a later version", () => {
    const { app, enrolmentId } = enrolledWorld();
    publishSmallCourse(app, ({ modules: [first] }) => {
      first?.pages.push({
        id: "SML-1-P04",
        slug: "later",
        title: { lt: "Vėliau", en: "Later" },
        words: { lt: 10, en: 10 },
      });
    });
    const page = { moduleId: "SML-1", pageId: "SML-1-P04" };
    expect(completePage(app, { actor: ona, enrolmentId, ...page })).toEqual(
      notFound,
    );
  });

  test("does not find another's enrolment", () => {
    const { app, enrolmentId, done } = enrolledWorld();
    const page = { moduleId: "SML-1", pageId: "SML-1-P01" };
    expect(completePage(app, { actor: tomas, enrolmentId, ...page })).toEqual(
      notFound,
    );
    expect(done()).toEqual([]);
  });
});

describe("skipping", () => {
  test.each([
    { pageId: "SML-1-P02", allowed: true },
    { pageId: "SML-1-S", allowed: true },
    { pageId: "SML-1-P01", allowed: false },
  ])("$pageId, where it has a warning: $allowed", ({ pageId, allowed }) => {
    const { app, enrolmentId, done } = enrolledWorld(withWarnings);
    const page = { actor: ona, enrolmentId, moduleId: "SML-1", pageId };

    const { ok } = completePage(app, { ...page, skipped: true });

    expect(ok).toBe(allowed);
    expect(done()).toEqual(allowed ? [pageId] : []);
  });

  test("is over once the page is read, and cannot come back", () => {
    const { app, enrolmentId } = enrolledWorld(withWarnings);
    const pageId = "SML-1-P02";
    const page = { actor: ona, enrolmentId, moduleId: "SML-1", pageId };
    const wasSkipped = () =>
      findDoneSteps(app.db, enrolmentId).get(pageId)?.wasSkipped;

    completePage(app, { ...page, skipped: true });
    expect(wasSkipped()).toBe(true);
    expect(completePage(app, page)).toMatchObject({ value: { isNew: true } });
    expect(wasSkipped()).toBe(false);
    completePage(app, { ...page, skipped: true });
    expect(wasSkipped()).toBe(false);
  });
});

describe("the last page of a module without a quiz", () => {
  test("completes it once, at the version that is followed", () => {
    const { app, enrolmentId } = enrolledWorld();
    const module = { actor: ona, enrolmentId, moduleId: "SML-2" };
    const completed = () => findModuleCompletions(app.db, enrolmentId);

    completePage(app, { ...module, pageId: "SML-2-P02" });
    expect(completed().size).toBe(0);
    completePage(app, { ...module, pageId: "SML-2-P01" });
    const first = completed().get("SML-2");
    expect(first).toMatchObject({ versionNumber: 1, completedAt: app.clock() });

    app.advance(60_000);
    completePage(app, { ...module, pageId: "SML-2-P01" });
    expect(completed().get("SML-2")).toEqual(first);
  });
});
