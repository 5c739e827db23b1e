import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import type { Course } from "#app/content/course.ts";
import { findNewestEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { ona, ruta, tomas } from "#db/seed/people.ts";
import { study, type Study } from "#db/seed/study.server.ts";
import { rewritePage } from "#tests/support/rewritten-page.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { changedSinceRead } from "../reading/changed-since-read.server.ts";
import { completePage } from "../complete-page.server.ts";
import {
  findDoneSteps,
  findModuleCompletions,
} from "../learning.queries.server.ts";
import { moveToVersion } from "./move-to-version.server.ts";
import { startAttempt } from "../quiz/start-attempt.server.ts";
import { startPlay } from "../scenario/start-play.server.ts";

const HOUR = 60 * 60_000;

/** Rūta began version 1; an hour later version 2 was published. */
function worldWithTwoVersions({
  did = {},
  change = () => {},
}: {
  did?: Study;
  change?: (course: Course) => void;
}) {
  const app = testApp();
  const first = publishSmallCourse(app);
  openSmallCohort(app);
  const enrolmentId = study(app, ruta, "SML", did);
  app.advance(HOUR);
  const second = publishSmallCourse(app, change);
  const own = { actor: ruta, enrolmentId, versionId: second.id };
  const versionOf = () =>
    findNewestEnrolment(app.db, ruta.id, "SML")?.courseVersionId;
  return { app, first, second, enrolmentId, own, versionOf };
}

/** A page more in the first module. */
function withNewPage({ modules: [module] }: Course): void {
  module?.pages.push({
    id: "SML-1-P04",
    slug: "later",
    title: { lt: "Vėliau", en: "Later" },
    words: { lt: 10, en: 10 },
  });
}

describe("moveToVersion", () => {
  test("goes on with the latest version and keeps what is done", () => {
    const { app, own, first, second, enrolmentId, versionOf } =
      worldWithTwoVersions({ did: { steps: 2 }, change: withNewPage });
    const before = findDoneSteps(app.db, enrolmentId);

    expect(versionOf()).toBe(first.id);
    expect(moveToVersion(app, own)).toEqual({
      ok: true,
      value: { number: 2, isNew: true },
    });

    expect(versionOf()).toBe(second.id);
    expect(findDoneSteps(app.db, enrolmentId)).toEqual(before);
    expect(auditTrailOf(app.db, enrolmentId).at(-1)).toMatchObject({
      action: "enrolment.moved",
      actorId: ruta.id,
      facts: { fromVersionId: first.id, toVersionId: second.id },
    });
  });

  test("a second time changes nothing", () => {
    const { app, own, enrolmentId } = worldWithTwoVersions({});
    moveToVersion(app, own);
    expect(moveToVersion(app, own)).toEqual({
      ok: true,
      value: { number: 2, isNew: false },
    });
    const lines = auditTrailOf(app.db, enrolmentId);
    expect(lines.filter((l) => l.action === "enrolment.moved")).toHaveLength(1);
  });

  test("a completed module stays completed at the version it was", () => {
    const { app, own, enrolmentId } = worldWithTwoVersions({
      did: { attempts: ["passed"] },
      change: withNewPage,
    });

    moveToVersion(app, own);

    expect(
      findModuleCompletions(app.db, enrolmentId).get("SML-1"),
    ).toMatchObject({ versionNumber: 1 });
  });

  test("completes what only lacked a page that is gone", () => {
    const { app, own, enrolmentId } = worldWithTwoVersions({
      change: ({ modules: [, second] }) => void second?.pages.pop(),
    });
    const page = { moduleId: "SML-2", pageId: "SML-2-P01" };
    completePage(app, { actor: ruta, enrolmentId, ...page });

    moveToVersion(app, own);

    expect(
      findModuleCompletions(app.db, enrolmentId).get("SML-2"),
    ).toMatchObject({ versionNumber: 2 });
  });

  test.each([
    { who: "another learner", actor: tomas },
    { who: "somebody who is not enrolled", actor: ona },
  ])("does not find the enrolment of $who", ({ actor }) => {
    const { app, own, versionOf, first } = worldWithTwoVersions({});
    expect(moveToVersion(app, { ...own, actor })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    expect(versionOf()).toBe(first.id);
  });
});

describe("going on is refused", () => {
  test("while an attempt is open", () => {
    const { app, own, enrolmentId, versionOf, first } = worldWithTwoVersions(
      {},
    );
    startAttempt(app, { actor: ruta, enrolmentId, moduleId: "SML-1" });
    expect(moveToVersion(app, own)).toEqual({
      ok: false,
      refusal: { code: "attempt-open", moduleId: "SML-1" },
    });
    expect(versionOf()).toBe(first.id);
  });

  test("while a scenario is being played", () => {
    const { app, own, enrolmentId } = worldWithTwoVersions({
      did: { steps: 0 },
    });
    startPlay(app, { actor: ruta, enrolmentId, moduleId: "SML-1" });
    expect(moveToVersion(app, own)).toEqual({
      ok: false,
      refusal: { code: "play-open", moduleId: "SML-1" },
    });
  });

  test("when a still later version was published meanwhile", () => {
    const { app, own } = worldWithTwoVersions({});
    publishSmallCourse(app);
    expect(moveToVersion(app, own)).toEqual({
      ok: false,
      refusal: { code: "not-latest" },
    });
  });

  test("when the later version is not for the learner's profession", () => {
    const { app, own } = worldWithTwoVersions({
      change: (course) => {
        course.tracks = course.tracks.filter(({ id }) => id !== "police");
      },
    });
    const result = moveToVersion(app, own);
    expect(result).toEqual({ ok: false, refusal: { code: "track-gone" } });
  });
});

test("a changed page is to be read again, until it is", () => {
  const { app, own, second, enrolmentId } = worldWithTwoVersions({
    did: { steps: 2 },
  });
  const pageId = "SML-1-P02";
  rewritePage(app, second, { pageId, html: "<p>Kitaip.</p>" });
  moveToVersion(app, own);
  app.advance(HOUR);
  const changed = () => {
    const enrolment = findNewestEnrolment(app.db, ruta.id, "SML");
    if (!enrolment) throw new Error("Rūta is not enrolled.");
    const done = findDoneSteps(app.db, enrolmentId);
    const place = { enrolment, version: second, done };
    return [...changedSinceRead(app.db, place, "lt")];
  };

  expect(changed()).toEqual([[pageId, 1]]);
  completePage(app, { actor: ruta, enrolmentId, moduleId: "SML-1", pageId });
  expect(changed()).toEqual([]);
});
