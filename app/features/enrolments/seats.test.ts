import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { insertPerson } from "#app/features/accounts/people.queries.server.ts";
import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { mails } from "#db/schema/operations.ts";
import { lina } from "#db/seed/people.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { addPerson } from "./add-person.server.ts";
import { changeLine } from "./change-line.server.ts";
import { enrolInCohort } from "./enrol-in-cohort.server.ts";
import { enrol } from "./enrol.server.ts";
import { findEnrolmentInCohort } from "./enrolments.queries.server.ts";
import { listWaiting } from "./seats.queries.server.ts";
import { takeBack, withdraw } from "./withdraw.server.ts";

function smallRoom(
  wishes: Partial<Cohort> = { seats: 1, hasWaitingList: true },
) {
  const app = testApp();
  publishSmallCourse(app);
  const { cohort: opened, programme } = openSmallCohort(app);
  const changed = app.db
    .update(cohorts)
    .set(wishes)
    .where(eq(cohorts.id, opened.id))
    .returning()
    .get();
  const cohort = { ...changed, programme };
  const comes = (personId: PersonId, track = "police") =>
    inTransaction(app.db, (tx) =>
      enrolInCohort(tx, {
        now: app.clock(),
        published: app.db,
        cohort,
        personId,
        track,
        source: "coordinator",
        actorId: lina.id,
      }),
    );
  const someone = (name: string) => {
    app.advance(1000);
    const about = { profession: "police", institutionId: null, gender: null };
    const email = `${name}@gaire.example`;
    return insertPerson(
      app.db,
      { ...about, name, email, locale: "lt" },
      app.clock(),
    );
  };
  const line = () => listWaiting(app.db, cohort.id).map(({ name }) => name);
  const asked = { actor: lina, cohortId: cohort.id };
  return { app, cohort, comes, someone, line, asked };
}

function stateOf(result: ReturnType<ReturnType<typeof smallRoom>["comes"]>) {
  return result.ok ? result.value.state : result.refusal.code;
}

test("the last seat asked for twice goes once", () => {
  const { comes, someone } = smallRoom({ seats: 1 });
  const [ada, eva] = [someone("ada"), someone("eva")];
  expect([ada, eva, ada].map((id) => stateOf(comes(id)))).toEqual([
    "enrolled",
    "full",
    "already",
  ]);
});

test("who comes first waits first, and gets the seat that becomes free", () => {
  const { app, cohort, comes, someone, line, asked } = smallRoom();
  const [ada, eva, ina] = ["ada", "eva", "ina"].map(someone);
  if (!ada || !eva || !ina) throw new Error("Three people are asked for.");
  comes(ada);
  for (const id of [eva, ina, eva]) expect(stateOf(comes(id))).toBe("waiting");
  expect(line()).toEqual(["eva", "ina"]);

  const enrolmentId =
    findEnrolmentInCohort(app.db, ada, cohort.id)?.id ?? "enr_";
  expect(withdraw(app, { ...asked, enrolmentId })).toEqual({
    ok: true,
    value: { cameIn: [eva] },
  });
  expect(line()).toEqual(["ina"]);
  expect(app.db.select().from(mails).all()).toMatchObject([
    { recipient: "eva@gaire.example" },
  ]);
  expect(takeBack(app, { ...asked, enrolmentId })).toEqual({
    ok: false,
    refusal: { code: "full" },
  });
  const giving = { ...asked, personId: ina, intent: "give-seat" as const };
  expect(changeLine(app, giving)).toEqual({
    ok: false,
    refusal: { code: "full" },
  });
});

test("nobody goes before those who wait when the cohort gets more seats", () => {
  const { app, cohort, comes, someone, line } = smallRoom();
  const people = ["ada", "eva", "ina"].map(someone);
  for (const id of people) comes(id);
  app.db
    .update(cohorts)
    .set({ seats: 2 })
    .where(eq(cohorts.id, cohort.id))
    .run();
  cohort.seats = 2;
  const [, eva, ina] = people;
  if (!eva || !ina) throw new Error("Three people are asked for.");
  expect(stateOf(comes(ina))).toBe("waiting");
  expect(stateOf(comes(eva))).toBe("enrolled");
  expect(line()).toEqual(["ina"]);
});

test("who comes back comes back to the same enrolment", () => {
  const { app, cohort, comes, someone, asked } = smallRoom({ seats: 2 });
  const ada = someone("ada");
  comes(ada);
  const before = findEnrolmentInCohort(app.db, ada, cohort.id);
  withdraw(app, { ...asked, enrolmentId: before?.id ?? "enr_" });
  expect(stateOf(comes(ada, "social-work"))).toBe("enrolled");
  expect(findEnrolmentInCohort(app.db, ada, cohort.id)).toEqual(before);
});

test.each([
  { wishes: { enrolUntil: "2026-11-22" }, track: "police", code: "closed" },
  { wishes: { enrolUntil: "2026-11-23" }, track: "police", code: "enrolled" },
  { wishes: { endsOn: "2026-11-22" }, track: "police", code: "closed" },
  { wishes: {}, track: "judges", code: "unknown-track" },
] as const)("$wishes and $track: $code", ({ wishes, track, code }) => {
  const { comes, someone } = smallRoom(
    "endsOn" in wishes || "enrolUntil" in wishes ? wishes : { seats: 5 },
  );
  expect(stateOf(comes(someone("ada"), track))).toBe(code);
});

test("who enrols themselves in a full cohort waits, or learns alone", () => {
  const asks = (hasWaitingList: boolean) => {
    const { app, comes, someone, line } = smallRoom({
      seats: 1,
      hasWaitingList,
    });
    const [ada, eva] = [someone("ada"), someone("eva")];
    comes(ada);
    const wish = { actor: { id: eva }, courseId: "SML", track: "police" };
    return { result: enrol(app, wish), line: line() };
  };
  expect(asks(true)).toEqual({
    result: { ok: false, refusal: { code: "waiting" } },
    line: ["eva"],
  });
  expect(asks(false)).toMatchObject({ result: { ok: true }, line: [] });
});

test("a walk-in does not come in when there is no seat, and no record stays", () => {
  const { app, comes, someone, asked } = smallRoom({ seats: 1 });
  comes(someone("ada"));
  const count = () =>
    app.db.$client.prepare("SELECT count(*) AS n FROM people").get();
  const before = count();
  const wish = {
    ...{ name: "Ina", email: null, track: "police", gender: null },
    ...{ locale: "lt" as const, isAnother: false },
  };
  expect(addPerson(app, { ...asked, wish })).toEqual({
    ok: false,
    refusal: { code: "full" },
  });
  expect(count()).toEqual(before);
});
