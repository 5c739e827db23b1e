import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { NOW } from "#tests/support/now.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { enrol } from "./enrol.server.ts";
import {
  findEnrolmentFor,
  findNewestEnrolment,
  listEnrolmentsOf,
} from "./enrolments.queries.server.ts";

const wish = { actor: ona, courseId: "SML", track: "police" };

function enrolledAs(app: TestApp, ask: Parameters<typeof enrol>[1] = wish) {
  const result = enrol(app, ask);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe("enrol", () => {
  test("joins the cohort that is open, at the latest version", () => {
    const app = testApp();
    publishSmallCourse(app);
    const latest = publishSmallCourse(app);
    const { cohort, programme } = openSmallCohort(app);

    const { enrolmentId, isNew } = enrolledAs(app);

    expect(isNew).toBe(true);
    expect(findNewestEnrolment(app.db, ona.id, "SML")).toMatchObject({
      id: enrolmentId,
      personId: ona.id,
      cohortId: cohort.id,
      courseVersionId: latest.id,
      track: "police",
      enrolledAt: NOW,
      programme: { rule: programme.rule, moduleIds: ["SML-1"] },
    });
    expect(auditTrailOf(app.db, enrolmentId)).toMatchObject([
      {
        action: "enrolment.created",
        actorId: ona.id,
        facts: { courseId: "SML", versionId: latest.id, cohortId: cohort.id },
        happenedAt: NOW,
      },
    ]);
  });

  test("lets somebody learn alone while no cohort is open", () => {
    const app = testApp();
    publishSmallCourse(app);
    openSmallCohort(app, { openEnrolment: false });
    openSmallCohort(app, { endsOn: "2026-11-22" });

    enrolledAs(app);

    expect(findNewestEnrolment(app.db, ona.id, "SML")).toMatchObject({
      cohortId: null,
      cohort: null,
      programme: null,
    });
  });

  test("takes the day from the office's calendar, not from Greenwich", () => {
    const app = testApp();
    publishSmallCourse(app);
    openSmallCohort(app, { endsOn: "2026-11-23" });
    app.advance(14.5 * 60 * 60_000);
    expect(app.clock().toISOString()).toBe("2026-11-23T22:30:00.000Z");

    enrolledAs(app);

    expect(findNewestEnrolment(app.db, ona.id, "SML")?.cohortId).toBeNull();
  });

  test.each([{ alone: true }, { alone: false }])(
    "gives the same enrolment when asked twice (alone: $alone)",
    ({ alone }) => {
      const app = testApp();
      publishSmallCourse(app);
      if (!alone) openSmallCohort(app);

      const first = enrolledAs(app);
      publishSmallCourse(app);
      const second = enrolledAs(app, { ...wish, track: "social-work" });

      expect(second).toEqual({ ...first, isNew: false });
      expect(listEnrolmentsOf(app.db, ona.id)).toHaveLength(1);
      expect(listEnrolmentsOf(app.db, ona.id)[0]?.track).toBe("police");
      expect(auditTrailOf(app.db, first.enrolmentId)).toHaveLength(1);
    },
  );

  test("goes on with an ended cohort's enrolment until a new cohort opens", () => {
    const app = testApp();
    publishSmallCourse(app);
    openSmallCohort(app, { endsOn: "2026-11-23" });
    const autumn = enrolledAs(app);

    app.advance(24 * 60 * 60_000);
    expect(enrolledAs(app)).toEqual({ ...autumn, isNew: false });

    const { cohort } = openSmallCohort(app);
    const winter = enrolledAs(app);
    expect(winter.isNew).toBe(true);
    expect(findNewestEnrolment(app.db, ona.id, "SML")).toMatchObject({
      id: winter.enrolmentId,
      cohortId: cohort.id,
    });
  });

  test.each([
    { courseId: "XYZ", track: "police", code: "not-found" },
    { courseId: "SML", track: "judges", code: "unknown-track" },
    { courseId: "SML", track: "", code: "unknown-track" },
  ])("refuses $courseId as $track with $code", ({ courseId, track, code }) => {
    const app = testApp();
    publishSmallCourse(app);

    const result = enrol(app, { actor: ona, courseId, track });

    expect(result).toEqual({ ok: false, refusal: { code } });
    expect(listEnrolmentsOf(app.db, ona.id)).toEqual([]);
  });

  test("keeps nothing when the trail cannot be written", () => {
    const app = testApp();
    publishSmallCourse(app);
    app.db.$client.exec("DROP TABLE audit_events");

    expect(() => enrol(app, wish)).toThrow();
    expect(listEnrolmentsOf(app.db, ona.id)).toEqual([]);
  });
});

test("an enrolment is found by the person whose it is, and by nobody else", () => {
  const app = testApp();
  publishSmallCourse(app);
  const { enrolmentId } = enrolledAs(app);

  expect(findEnrolmentFor(app.db, ona.id, enrolmentId)?.id).toBe(enrolmentId);
  expect(findEnrolmentFor(app.db, tomas.id, enrolmentId)).toBeNull();
  expect(findNewestEnrolment(app.db, tomas.id, "SML")).toBeNull();
  expect(listEnrolmentsOf(app.db, tomas.id)).toEqual([]);
});
