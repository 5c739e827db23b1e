import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, type EnrolmentId } from "#app/shared/ids.ts";
import { darius, lina } from "#db/seed/people.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import { cohortCoordinators } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { pageCompletions } from "#db/schema/learning.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { countPeople } from "./count-people.ts";
import { openReport, openReportRows } from "./open-report.server.ts";
import { DIMENSIONS, type Dimension } from "./participation.ts";
import { listParticipations } from "./participations.queries.server.ts";
import { readReportQuery } from "./report-query.ts";

const GENDERS = ["female", "male", "other", null] as const;
const PROFESSIONS = ["police", "social-work", null];
const DAYS = [
  "2026-10-31T21:59:59Z",
  "2026-10-31T22:00:00Z",
  "2026-11-20T08:00:00Z",
];

/**
 * Sixty people of seven institutions in three cohorts of Lina's, many of them in
 * more than one, some who never began, and a cohort that she does not run.
 */
function busyOffice() {
  const app = testApp();
  const { id: courseVersionId } = publishSmallCourse(app);
  const opened = [1, 2, 3, 4].map(() => openSmallCohort(app));
  const { db } = app;
  db.update(programmeVersions)
    .set({ projectCode: "PMIF-1" })
    .where(sql`${programmeVersions.id} = ${opened[0]?.programme.versionId}`)
    .run();
  db.update(cohortCoordinators)
    .set({ personId: darius.id })
    .where(sql`${cohortCoordinators.cohortId} = ${opened[3]?.cohort.id}`)
    .run();
  for (let number = 0; number < 7; number++) {
    db.insert(institutions)
      .values({
        id: `ins_i${number}`,
        name: `Įstaiga ${number}`,
        municipality: `Savivaldybė ${number % 3}`,
        createdAt: app.clock(),
      })
      .run();
  }
  for (let number = 0; number < 60; number++) addPerson(number);

  function addPerson(number: number) {
    const personId = newId("per", app.clock());
    db.insert(people)
      .values({
        id: personId,
        name: `Žmogus ${number}`,
        gender: GENDERS[number % 4],
        createdAt: app.clock(),
      })
      .run();
    opened.forEach(({ cohort }, at) => {
      if ((number + at) % (at + 2) !== 0) return;
      const id = newId("enr", app.clock());
      db.insert(enrolments)
        .values({
          id,
          personId,
          cohortId: cohort.id,
          courseId: "SML",
          courseVersionId,
          track: "police",
          enrolledAt: app.clock(),
          institutionId: number % 11 === 0 ? null : `ins_i${(number + at) % 7}`,
          profession: PROFESSIONS[number % 3],
        })
        .run();
      if (number % 5 !== 0) begin(id, number);
    });
  }

  function begin(enrolmentId: EnrolmentId, number: number) {
    db.insert(pageCompletions)
      .values({
        enrolmentId,
        moduleId: "SML-1",
        pageId: "SML-1-P01",
        track: "police",
        completedAt: new Date(DAYS[number % 3] ?? ""),
      })
      .run();
  }
  return app;
}

const app = busyOffice();

/** The same counts by SQL that shares nothing with the code. */
const COLUMN: Record<Dimension, string> = {
  gender: "p.gender",
  profession: "e.profession",
  institution: "i.name",
  municipality: "i.municipality",
  project: "v.project_code",
  programme: "g.code",
  month:
    "strftime('%Y-%m', c.completed_at / 1000, 'unixepoch', iif(c.completed_at >= 1792893600000, '+2 hours', '+3 hours'))",
};

function countedInSql(dimension: Dimension) {
  return app.db.$client
    .prepare<[], { value: string | null; people: number; n: number }>(
      `SELECT ${COLUMN[dimension]} AS value, count(DISTINCT p.id) AS people, count(*) AS n
       FROM page_completions c
       JOIN enrolments e ON e.id = c.enrolment_id
       JOIN people p ON p.id = e.person_id
       JOIN cohorts h ON h.id = e.cohort_id
       JOIN programme_versions v ON v.id = h.programme_version_id
       JOIN programmes g ON g.id = v.programme_id
       LEFT JOIN institutions i ON i.id = e.institution_id
       WHERE h.id IN (SELECT cohort_id FROM cohort_coordinators WHERE person_id = 'per_lina')
       GROUP BY 1`,
    )
    .all();
}

test.each(DIMENSIONS)("counts by %s are those of independent SQL", (rows) => {
  const all = listParticipations(app.db, lina.id);
  const table = countPeople(all, { rows, columns: null });
  const counted = table.rows.map((value, at) => ({
    value,
    people: table.rowTotals[at]?.people,
    n: table.rowTotals[at]?.participations,
  }));
  const inSql = countedInSql(rows);
  expect(inSql.length).toBeGreaterThan(0);
  expect(new Map(counted.map((one) => [one.value, one]))).toEqual(
    new Map(inSql.map((one) => [one.value, one])),
  );
});

describe("a report", () => {
  test("counts a person in three cohorts once, and three participations", () => {
    const { total } = openReport(
      app,
      lina,
      readReportQuery(new URLSearchParams()),
    ).table;
    const all = listParticipations(app.db, lina.id);
    expect(total.participations).toBe(all.length);
    expect(total.people).toBe(
      new Set(all.map(({ personId }) => personId)).size,
    );
    expect(all.length).toBeGreaterThan(total.people ?? 0);
  });

  test("holds nobody of a cohort that somebody else runs", () => {
    const ofDarius = listParticipations(app.db, darius.id);
    const ofLina = listParticipations(app.db, lina.id);
    const cohorts = new Set(ofLina.map(({ cohortId }) => cohortId));
    expect(ofDarius.length).toBeGreaterThan(0);
    expect(ofDarius.filter(({ cohortId }) => cohorts.has(cohortId))).toEqual(
      [],
    );
  });

  test("leads from each number to as many rows", () => {
    const query = readReportQuery(
      new URLSearchParams({ rows: "municipality", columns: "gender" }),
    );
    const all = listParticipations(app.db, lina.id);
    const table = countPeople(all, query);
    const cell = { row: "Savivaldybė 1", column: "female" };
    const at = table.rows.indexOf(cell.row);
    const column = table.columns.indexOf(cell.column);
    const rows = openReportRows(app, lina, { query, cell, page: 1 });
    expect(rows.count.people).toBe(table.cells[at]?.[column]?.people);
  });

  test.each([
    "rows=nonsense&columns=gender",
    "from=2026-13",
    "columns=gender&rows=gender",
  ])("takes what it does not know of %s for nothing", (address) => {
    const query = readReportQuery(new URLSearchParams(address));
    expect(query).toMatchObject({ from: null, columns: query.columns });
    expect(query.columns).not.toBe(query.rows);
  });
});
