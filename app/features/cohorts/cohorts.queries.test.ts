import { describe, expect, test } from "vitest";
import { findLatestVersion } from "#app/content/content.queries.server.ts";
import { newId, type CohortId, type PersonId } from "#app/shared/ids.ts";
import { darius, lina, ona, tomas } from "#db/seed/people.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import {
  countSeatsTaken,
  findCohortFor,
  findOpenCohortForCourse,
  insertCohortCoordinator,
  listCohortsOf,
  listCoordinatorIds,
} from "./cohorts.queries.server.ts";
import type { Day } from "./office-day.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";

function appWithCourse(): TestApp {
  const app = testApp();
  publishSmallCourse(app);
  return app;
}

describe("the open cohort of a course", () => {
  test.each([
    ["2026-10-31", false],
    ["2026-11-01", true],
    ["2026-11-30", true],
    ["2026-12-01", false],
  ] as const)("on %s takes people in: %s", (today, open) => {
    const app = appWithCourse();
    const { cohort } = openSmallCohort(app);

    const found = findOpenCohortForCourse(app.db, "SML", today);

    expect(found?.id ?? null).toBe(open ? cohort.id : null);
  });

  test("is not one that people join by invitation only", () => {
    const app = appWithCourse();
    openSmallCohort(app, { openEnrolment: false });
    expect(findOpenCohortForCourse(app.db, "SML", "2026-11-23")).toBeNull();
  });

  test("is not one of another course", () => {
    const app = appWithCourse();
    openSmallCohort(app);
    expect(findOpenCohortForCourse(app.db, "CHN", "2026-11-23")).toBeNull();
  });

  test("takes people until its day, and while it has a seat", () => {
    const app = appWithCourse();
    const { cohort } = openSmallCohort(app, {
      enrolUntil: "2026-11-23",
      seats: 1,
    });
    const open = (day: Day) =>
      findOpenCohortForCourse(app.db, "SML", day)?.id ?? null;
    expect([open("2026-11-23"), open("2026-11-24")]).toEqual([cohort.id, null]);

    enrolInto(app, cohort.id, ona.id);
    expect(open("2026-11-23")).toBeNull();
    expect(countSeatsTaken(app.db, cohort.id)).toBe(1);
    app.db.update(enrolments).set({ withdrawnAt: app.clock() }).run();
    expect(open("2026-11-23")).toBe(cohort.id);
  });

  test("is the one that began last when there are several", () => {
    const app = appWithCourse();
    const late = openSmallCohort(app, { startsOn: "2026-11-20" });
    openSmallCohort(app, { startsOn: "2026-11-02" });
    expect(findOpenCohortForCourse(app.db, "SML", "2026-11-23")?.id).toBe(
      late.cohort.id,
    );
  });
});

describe("a coordinator's scope", () => {
  test("holds the cohorts they run, with the programme", () => {
    const app = appWithCourse();
    const { cohort, programme } = openSmallCohort(app);

    expect(findCohortFor(app.db, cohort.id, lina.id)).toEqual({
      ...cohort,
      programme,
    });
    expect(findCohortFor(app.db, cohort.id, darius.id)).toBeNull();
    expect(findCohortFor(app.db, "coh_unknown", lina.id)).toBeNull();
    expect(listCohortsOf(app.db, darius.id)).toEqual([]);
  });

  test("lists them with the number of learners, the latest first", () => {
    const app = appWithCourse();
    const { cohort } = openSmallCohort(app);
    const spring = openSmallCohort(app, { startsOn: "2026-03-01" });
    for (const learner of [ona, tomas]) enrolInto(app, cohort.id, learner.id);

    expect(listCohortsOf(app.db, lina.id)).toMatchObject([
      { id: cohort.id, learners: 2, startsOn: "2026-11-01" },
      { id: spring.cohort.id, learners: 0, startsOn: "2026-03-01" },
    ]);
  });

  test("is shared by everyone who was assigned, once each", () => {
    const app = appWithCourse();
    const { cohort } = openSmallCohort(app);
    const assignment = { cohortId: cohort.id, personId: darius.id };

    insertCohortCoordinator(app.db, {
      ...assignment,
      assignedAt: app.clock(),
    });
    insertCohortCoordinator(app.db, {
      ...assignment,
      assignedAt: app.clock(),
    });

    expect(listCoordinatorIds(app.db, cohort.id)).toEqual([darius.id, lina.id]);
  });
});

function enrolInto(app: TestApp, cohortId: CohortId, personId: PersonId): void {
  const version = findLatestVersion(app.db, "SML");
  if (!version) throw new Error("The small course is published.");
  app.db
    .insert(enrolments)
    .values({
      id: newId("enr", app.clock()),
      personId,
      cohortId,
      courseId: "SML",
      courseVersionId: version.id,
      track: "police",
      enrolledAt: app.clock(),
    })
    .run();
}
