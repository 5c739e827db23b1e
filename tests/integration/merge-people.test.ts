import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  findPerson,
  insertPerson,
  personIdsOf,
} from "#app/features/accounts/people.queries.server.ts";
import { openMyLearning } from "#app/features/certificates/my-learning/open-my-learning.server.ts";
import { openCertificate } from "#app/features/certificates/register/open-certificate.server.ts";
import { moveNotes } from "#app/features/learning/notes/move-notes.server.ts";
import { accounts, institutionContacts } from "#db/schema/accounts.ts";
import { attendance } from "#db/schema/attendance.ts";
import { inTransaction } from "#db/client.server.ts";
import { egle, jonas, lina, zivile } from "#db/seed/people.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { enrolInCohort } from "#app/features/enrolments/enrol-in-cohort.server.ts";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { listCohortPeople } from "#app/features/enrolments/cohort-people.queries.server.ts";
import { mergePeople } from "#app/features/enrolments/merge-people.server.ts";

function twice() {
  const world = smallWorld();
  const { app, cohortId } = world;
  const now = app.clock();
  const about = { profession: null, institutionId: null, gender: null };
  const double = insertPerson(
    app.db,
    { ...about, name: "Jonas A.", email: null, locale: "lt" },
    now,
  );
  const cohort = findCohortFor(app.db, cohortId, lina.id);
  if (!cohort) throw new Error("Lina runs the cohort.");
  inTransaction(app.db, (tx) =>
    enrolInCohort(tx, {
      ...{ now, published: app.db, cohort, personId: double },
      ...{ track: "police", source: "walk-in", actorId: lina.id },
    }),
  );
  const enrolmentOf = (id: PersonId) =>
    findEnrolmentInCohort(app.db, id, cohortId);
  const mark = (id: PersonId, wasPresent: boolean) =>
    app.db
      .insert(attendance)
      .values({
        sessionId: world.sessions.open,
        enrolmentId: enrolmentOf(id)?.id ?? "enr_",
        ...{ half: 1, wasPresent, markedById: lina.id, markedAt: now },
      })
      .run();
  const merge = (keptId: PersonId, endedId: PersonId) =>
    mergePeople(app, {
      ...{ actor: lina, keptId, endedId },
      moveMore: (tx, from, to) => moveNotes(tx, app.config, from, to),
    });
  const registerOf = () =>
    app.db.$client.prepare("SELECT * FROM certificates ORDER BY id").all();
  return { ...world, double, enrolmentOf, mark, merge, registerOf };
}

test.each([{ kept: "first" }, { kept: "double" }])(
  "what was done stays, whichever record is kept ($kept)",
  ({ kept: which }) => {
    const world = twice();
    const { app, cohortId, double, enrolmentOf, mark, merge, registerOf } =
      world;
    const { certificates } = world;
    onlyInvited(app, jonas.id);
    const fuller = enrolmentOf(jonas.id)?.id;
    mark(double, true);
    const register = registerOf();
    const [keptId, endedId] =
      which === "first" ? [jonas.id, double] : [double, jonas.id];

    expect(merge(keptId, endedId)).toEqual({ ok: true, value: null });

    expect(enrolmentOf(keptId)).toMatchObject({
      id: fuller,
      withdrawnAt: null,
    });
    expect(app.db.select().from(attendance).all()).toContainEqual(
      expect.objectContaining({ enrolmentId: fuller, wasPresent: true }),
    );
    expect(registerOf()).toEqual(register);
    const kept = { id: keptId, roles: [] };
    expect(openCertificate(app.db, kept, certificates.jonas.id)).not.toBeNull();
    expect(openMyLearning(app, keptId, "lt").certificates).toMatchObject([
      { id: certificates.jonas.id },
    ]);
    expect(findPerson(app.db, keptId)?.email).toBe(jonas.email);
    expect(findPerson(app.db, endedId)?.mergedIntoId).toBe(keptId);
    expect(personIdsOf(app.db, keptId).sort()).toEqual(
      [keptId, endedId].sort(),
    );
    const listed = listCohortPeople(app.db, cohortId).map(
      ({ personId }) => personId,
    );
    expect(listed).toContain(keptId);
    expect(listed).not.toContain(endedId);
  },
);

/** Somebody who never used a link, and who speaks for nobody. */
function onlyInvited({ db }: SmallWorld["app"], personId: PersonId): void {
  db.delete(accounts).where(eq(accounts.personId, personId)).run();
  db.delete(institutionContacts).run();
}

test("marks that contradict each other are named, and nothing changes", () => {
  const { app, double, mark, merge } = twice();
  mark(double, true);
  mark(jonas.id, false);
  const before = app.db.$client.serialize();
  expect(merge(jonas.id, double)).toMatchObject({
    ok: false,
    refusal: { code: "marks-differ", sessions: [{}] },
  });
  expect(app.db.$client.serialize().equals(before)).toBe(true);
});

test("a chain is never longer than one", () => {
  const { app, double, merge } = twice();
  onlyInvited(app, jonas.id);
  merge(jonas.id, double);
  expect(merge(zivile.id, double)).toMatchObject({ ok: false });
  expect(merge(egle.id, jonas.id)).toMatchObject({ ok: true });
  expect(findPerson(app.db, double)?.mergedIntoId).toBe(egle.id);
});

test.each([
  {
    who: "a stranger to one's cohorts",
    id: "per_ona" as const,
    code: "not-found",
  },
  { who: "the same record", id: jonas.id, code: "same" },
  { who: "a record that signs in", id: zivile.id, code: "signs-in" },
])("$who is refused with $code", ({ id, code }) => {
  const { merge } = twice();
  expect(merge(jonas.id, id)).toEqual({ ok: false, refusal: { code } });
});
