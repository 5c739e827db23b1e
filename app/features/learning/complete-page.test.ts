import { describe, expect, test } from "vitest";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { completePage } from "./complete-page.server.ts";
import { findCompletedStepIds } from "./learning.queries.server.ts";

const notFound = { ok: false, refusal: { code: "not-found" } };

function enrolledWorld() {
  const app = testApp();
  publishSmallCourse(app);
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
  test("marks pages, and the scenario, in any order", () => {
    const { app, enrolmentId, done } = enrolledWorld();
    for (const pageId of ["SML-1-S", "SML-1-P02"]) {
      const page = { actor: ona, enrolmentId, moduleId: "SML-1", pageId };
      expect(completePage(app, page)).toEqual({
        ok: true,
        value: { isNew: true },
      });
    }
    expect(done()).toEqual(["SML-1-P02", "SML-1-S"]);
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
