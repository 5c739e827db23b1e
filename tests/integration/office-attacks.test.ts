import { describe, expect, test } from "vitest";
import { lina, darius, ruta, zivile } from "#db/seed/people.ts";
import { insertEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { newId, type CohortId } from "#app/shared/ids.ts";
import { roleGrants } from "#db/schema/accounts.ts";
import { cohortCoordinators } from "#db/schema/cohorts.ts";
import { addresses } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { contentsOf } from "#tests/support/database-contents.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { addSession } from "#tests/support/small-sessions.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

/** The small world, and a cohort of its programme that Darius alone runs. */
function twoOffices() {
  const world = smallWorld();
  const { app } = world;
  const { cohort } = openSmallCohort(app, { openEnrolment: false });
  app.db.$client
    .prepare("UPDATE cohort_coordinators SET person_id = ? WHERE cohort_id = ?")
    .run(darius.id, cohort.id);
  const session = addSession(app, cohort.id);
  const now = app.clock();
  const enrolmentId = newId("enr", now);
  insertEnrolment(app.db, {
    ...{ id: enrolmentId, personId: ruta.id, cohortId: cohort.id },
    ...{ courseId: "SML", track: "police", enrolledAt: now },
    courseVersionId: world.attempts.open.courseVersionId,
  });
  const foreign = { cohortId: cohort.id, sessionId: session.id, enrolmentId };
  return { ...world, foreign };
}

/** Routes whose address names a cohort and something in it. */
const WITHIN = Object.entries(addresses)
  .map(([route, at]) => ({ route, at }))
  .filter(({ at }) =>
    /\/cohorts\/[^/]+\/.*(ses|enr|imp|isl|crt)_/.test(pathOf(at)),
  );

function pathOf(at: (world: SmallWorld) => { path: string }): string {
  const { path } = at(smallWorld());
  return path;
}

/** An address of Lina's cohort as if its things stood in another one. */
function moved(path: string, from: CohortId, to: CohortId): string {
  return path.replace(from, to);
}

describe("what stands in the cohort of another", () => {
  test("there are such addresses", () => {
    expect(WITHIN.length).toBeGreaterThan(9);
  });

  test.each(WITHIN)(
    "is not found in one's own cohort by its id: $route",
    async ({ at }) => {
      const world = twoOffices();
      const { app, cohortId, foreign } = world;
      const address = at(world);
      const path = moved(address.path, cohortId, foreign.cohortId);
      const before = contentsOf(app.db);
      const thief = browserOf(app, darius);
      expect((await thief.get(path)).status).toBe(404);
      // A form that is looked at before its address may be told to be bad.
      const sent = await thief.post(path, address.fields);
      expect([400, 404, 405]).toContain(sent.status);
      expect(contentsOf(app.db)).toEqual(before);
    },
  );
});

describe("ids of another cohort in a form", () => {
  test("mark nobody, correct nothing, and propose nobody", async () => {
    const world = twoOffices();
    const { app, cohortId, foreign, sessions } = world;
    const mine = browserOf(app, lina);
    const home = `/lt/cohorts/${cohortId}`;
    const theirs = foreign.enrolmentId;
    const before = contentsOf(app.db);
    const answers = [
      await mine.post(`${home}/attendance/${sessions.open}`, {
        [`was-${theirs}`]: "-,-",
        [`h1-${theirs}`]: "p",
      }),
      await mine.post(
        `${home}/attendance/${sessions.locked}/people/${theirs}`,
        {
          ...{ half: "1", was: "-", said: "p", minutes: "" },
          reason: "Parašas yra popieriniame lape.",
        },
      ),
      await mine.post(`${home}/people`, {
        ...{ intent: "give-seat", person: ruta.id },
      }),
      await mine.post(`${home}/nominations`, {
        ...{ person: ruta.id, decision: "enrol" },
      }),
      await mine.post(`${home}/issue-lists/new`, {
        ...{ step: "propose", row: `${theirs}:certificate` },
      }),
    ];
    for (const { status } of answers) expect(status).toBeGreaterThan(399);
    expect(contentsOf(app.db)).toEqual(before);
  });

  test("of an institution that one does not speak for nominate nobody", async () => {
    const { app, cohortId } = twoOffices();
    const before = contentsOf(app.db);
    const jonas = browserOf(app, { id: "per_jonas", roles: [] });
    const person = { name: "Ona", email: "o@x.example", track: "police" };
    for (const invitation of [
      `ins_services.${cohortId}`,
      `ins_police.coh_none`,
      "ins_police",
      `ins_police.${cohortId}.${cohortId}`,
      "__proto__.constructor",
    ]) {
      const given = await jonas.post("/lt/institution", {
        ...person,
        invitation,
      });
      expect(given.status).toBeGreaterThan(399);
    }
    expect(contentsOf(app.db)).toEqual(before);
  });
});

test("who lost the role of a coordinator opens nothing, though still assigned", async () => {
  const world = twoOffices();
  const { app } = world;
  app.db.delete(roleGrants).run();
  expect(app.db.select().from(cohortCoordinators).all()).not.toEqual([]);
  const former = browserOf(app, { ...lina, roles: [] });
  const all = Object.values(addresses).map((at) => at(world));
  const before = contentsOf(app.db);
  for (const { path, fields } of all) {
    if (!path.includes("/cohorts")) continue;
    for (const given of [
      await former.get(path),
      await former.post(path, fields),
    ])
      expect([403, 404, 405]).toContain(given.status);
  }
  expect(contentsOf(app.db)).toEqual(before);
});

test("fields that no form of ours has change nothing more than those it has", async () => {
  const world = twoOffices();
  const { app, cohortId, enrolments } = world;
  const { fields = {} } = addresses["person-change.tsx"]?.(world) ?? {};
  const path = `/lt/cohorts/${cohortId}/people/${enrolments.zivile}/change`;
  const coordinator = browserOf(app, lina);
  const proto = [...Object.entries(fields), ["__proto__", "x"]];
  expect(
    (await coordinator.post(path, proto as [string, string][])).status,
  ).toBe(400);
  const given = await coordinator.post(path, [
    ...(Object.entries(fields) as [string, string][]),
    ...([
      ["id", lina.id],
      ["personId", lina.id],
      ["role", "admin"],
      ["roles", "admin"],
      ["mergedIntoId", lina.id],
      ["nameConfirmedAt", "0"],
      ["constructor", "x"],
    ] as [string, string][]),
  ]);
  expect(given.status).toBe(302);
  const rows = app.db.$client
    .prepare("SELECT id, name, merged_into_id FROM people WHERE id = ?")
    .all(zivile.id);
  expect(rows).toEqual([
    { id: zivile.id, name: zivile.name, merged_into_id: null },
  ]);
});
