import { expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { darius, lina, ona, tomas } from "#db/seed/people.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import {
  findExtraPercent,
  listExtraTimes,
} from "./extra-time.queries.server.ts";
import { grantExtraTime } from "./grant-extra-time.server.ts";

/** Ona is in the cohort that Lina runs. */
function cohortWithOna() {
  const app = testApp();
  publishSmallCourse(app);
  const { cohort } = openSmallCohort(app);
  const enrolled = enrol(app, { actor: ona, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const place = {
    cohortId: cohort.id,
    enrolmentId: enrolled.value.enrolmentId,
  };
  return {
    app,
    place,
    grant: (percent: 0 | 25 | 50 | 100, actor = lina) =>
      grantExtraTime(app, { ...place, actor, percent }),
    percent: () => findExtraPercent(app.db, ona.id),
  };
}

test("a coordinator grants a learner more time, and the trail says so", () => {
  const { app, place, grant, percent } = cohortWithOna();
  expect(percent()).toBe(0);
  expect(grant(50)).toEqual({ ok: true, value: { percent: 50 } });
  expect(percent()).toBe(50);
  expect(listExtraTimes(app.db, place.cohortId)).toEqual(
    new Map([[ona.id, 50]]),
  );
  expect(auditTrailOf(app.db, ona.id)).toMatchObject([
    {
      action: "extra-time.granted",
      actorId: lina.id,
      facts: { percent: 50, cohortId: place.cohortId },
    },
  ]);
});

test("the same again changes nothing; another share takes its place", () => {
  const { app, grant, percent } = cohortWithOna();
  grant(50);
  grant(50);
  expect(auditTrailOf(app.db, ona.id)).toHaveLength(1);
  grant(100);
  expect(percent()).toBe(100);
});

test("nought takes it away", () => {
  const { app, place, grant, percent } = cohortWithOna();
  grant(25);
  expect(grant(0)).toMatchObject({ ok: true });
  expect(percent()).toBe(0);
  expect(listExtraTimes(app.db, place.cohortId).size).toBe(0);
  expect(auditTrailOf(app.db, ona.id)).toHaveLength(2);
});

test("it belongs to one person and to nobody else", () => {
  const { app, grant } = cohortWithOna();
  grant(50);
  expect(findExtraPercent(app.db, tomas.id)).toBe(0);
});

test.each([
  { who: "another coordinator", actor: darius },
  { who: "the learner", actor: ona },
  { who: "another learner", actor: tomas },
])("$who may not", ({ actor }) => {
  const { grant, percent } = cohortWithOna();
  expect(grant(50, actor)).toEqual({
    ok: false,
    refusal: { code: "not-found" },
  });
  expect(percent()).toBe(0);
});

test("nobody grants more time to themselves, though they run the cohort", () => {
  const { app, place } = cohortWithOna();
  const own = enrol(app, { actor: lina, courseId: "SML", track: "police" });
  if (!own.ok) throw new Error(own.refusal.code);
  const wish = { ...place, ...own.value, actor: lina, percent: 100 } as const;
  expect(grantExtraTime(app, wish)).toEqual({
    ok: false,
    refusal: { code: "not-found" },
  });
  expect(findExtraPercent(app.db, lina.id)).toBe(0);
});

test("somebody of another cohort is not found", () => {
  const { app, place, percent } = cohortWithOna();
  const { cohort } = openSmallCohort(app);
  const wish = { ...place, actor: lina, percent: 50 } as const;
  for (const forged of [
    { ...wish, cohortId: cohort.id },
    { ...wish, enrolmentId: "enr_unknown" as const },
  ]) {
    expect(grantExtraTime(app, forged)).toMatchObject({ ok: false });
  }
  expect(percent()).toBe(0);
});
