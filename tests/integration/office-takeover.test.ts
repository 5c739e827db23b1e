import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { accounts, institutionContacts, people } from "#db/schema/accounts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { asta, darius, lina, ona, zivile } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { contentsOf } from "#tests/support/database-contents.ts";
import { mainOf, mistakesOf, textOf, valueOf } from "#tests/support/html.ts";
import { PROGRAMME_FIELDS } from "#tests/support/office-forms.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { smallWorld } from "#tests/support/small-world.ts";

/** Darius opens a cohort of his own and puts addresses of others into it. */
function coordinatorWithPlans() {
  const world = smallWorld();
  const { app } = world;
  const { cohort } = openSmallCohort(app, { openEnrolment: false });
  app.db.$client
    .prepare("UPDATE cohort_coordinators SET person_id = ? WHERE cohort_id = ?")
    .run(darius.id, cohort.id);
  const browser = browserOf(app, darius);
  const home = `/lt/cohorts/${cohort.id}/people`;
  const add = async (email: string) => {
    const fields = { name: "Kažkas Kitas", email, track: "police" };
    const given = await browser.post(`${home}/new`, fields);
    expect(given.location).toBe(`${home}?done=enrolled`);
    const found = app.db.select().from(people).where(eq(people.email, email));
    const personId = found.get()?.id ?? "per_";
    const enrolment = findEnrolmentInCohort(app.db, personId, cohort.id);
    return { personId, path: `${home}/${enrolment?.id}` };
  };
  const readdress = async (path: string, email: string) => {
    const form = await browser.get(`${path}/change`);
    const value = (name: string) => valueOf(form.text, name) ?? "";
    return browser.post(`${path}/change`, {
      ...{ name: value("name"), email, track: "police", seen: value("seen") },
      reason: "Žmogus paprašė.",
    });
  };
  return { ...world, browser, add, readdress };
}

describe("a coordinator who has no more than somebody's address", () => {
  test("cannot point it elsewhere while the person learns with others", async () => {
    const { app, add, readdress } = coordinatorWithPlans();
    const { path } = await add(zivile.email);
    const before = contentsOf(app.db);
    const given = await readdress(path, "mine@x.example");
    expect(given.status).toBe(422);
    expect(mistakesOf(given.text).fields).toHaveProperty("email");
    expect(contentsOf(app.db)).toEqual(before);
  });

  test("nor that of somebody who was only invited, to get their link", async () => {
    const { app, add, readdress } = coordinatorWithPlans();
    app.db.delete(accounts).where(eq(accounts.personId, zivile.id)).run();
    const { path } = await add(zivile.email);
    expect((await readdress(path, "mine@x.example")).status).toBe(422);
    expect(findPerson(app.db, zivile.id)?.email).toBe(zivile.email);
  });

  test.each([
    { office: "signs certificates", person: ona },
    { office: "speaks for an institution", person: zivile },
  ])("nor that of who $office", async ({ person }) => {
    const { app, add, readdress } = coordinatorWithPlans();
    const { id: personId } = person;
    app.db.delete(enrolments).where(eq(enrolments.personId, ona.id)).run();
    if (person === ona)
      app.db.update(programmeVersions).set({ signatoryId: personId }).run();
    else
      app.db
        .insert(institutionContacts)
        .values({
          ...{ personId, institutionId: "ins_services" },
          assignedAt: app.clock(),
        })
        .run();
    const { path } = await add(person.email);
    expect((await readdress(path, "mine@x.example")).status).toBe(422);
    expect(findPerson(app.db, personId)?.email).toBe(person.email);
  });

  test.each([
    { whose: "an account", hasAccount: true },
    { whose: "a certificate in a cohort of others", hasAccount: false },
  ])(
    "merges no record with $whose into one of theirs",
    async ({ hasAccount }) => {
      const { app, add, browser } = coordinatorWithPlans();
      if (!hasAccount)
        app.db.delete(accounts).where(eq(accounts.personId, zivile.id)).run();
      const victim = await add(zivile.email);
      const mine = await add("mine@x.example");
      const merge = (path: string, endedId: PersonId) =>
        browser.post(`${path}/merge`, { with: endedId });
      const before = contentsOf(app.db);
      const given = await merge(mine.path, victim.personId);
      expect(given.status).toBe(409);
      expect(textOf(mainOf(given.text))).toMatch(/paskyrą|nekoordinuojate/);
      expect(contentsOf(app.db)).toEqual(before);
      // The other way round takes nothing from anybody.
      expect((await merge(victim.path, mine.personId)).status).toBe(302);
      expect(findPerson(app.db, zivile.id)?.email).toBe(zivile.email);
    },
  );

  test("gets no link for an address that has an account", async () => {
    const { app, add, browser } = coordinatorWithPlans();
    for (const { email } of [ona, asta, lina]) {
      const { path } = await add(email);
      expect((await browser.post(path, { intent: "resend" })).status).toBe(302);
    }
    const letters = app.db.$client
      .prepare<[], { text: string }>(
        "SELECT text FROM mails WHERE recipient IN ('ona@gaire.example', 'asta@gaire.example', 'lina@gaire.example')",
      )
      .all();
    expect(letters.length).toBeGreaterThan(2);
    for (const { text } of letters) expect(text).not.toContain("/invitation/");
  });
});

describe("four eyes", () => {
  const without = { ...PROGRAMME_FIELDS, reason: "Taip greičiau." };

  function proposerWhoHurries() {
    const world = smallWorld();
    const { app } = world;
    app.db.update(programmeVersions).set({ fourEyes: true }).run();
    const [programme] = listProgrammes(app.db);
    const path = `/lt/programmes/${programme?.id}/change`;
    const base = programme?.versionId ?? "";
    return { ...world, path, base };
  }

  test.each([
    { change: {}, what: "switched off" },
    {
      change: { fourEyes: "yes", signatoryEmail: lina.email },
      what: "given to oneself",
    },
  ])("are not $what by who proposes", async ({ change }) => {
    const { app, path, base } = proposerWhoHurries();
    const before = contentsOf(app.db);
    const given = await browserOf(app, lina).post(path, {
      ...{ ...without, base },
      ...change,
    });
    expect(given.status).toBe(409);
    expect(mistakesOf(given.text).summary.length).toBe(1);
    expect(textOf(mainOf(given.text))).toContain("reikalauja keturių akių");
    expect(contentsOf(app.db)).toEqual(before);
  });

  test("stay where something else changes, and are the signatory's to give up", async () => {
    const { app, path, base } = proposerWhoHurries();
    const kept = { ...without, base, fourEyes: "yes" };
    const changed = await browserOf(app, lina).post(path, kept);
    expect(changed.status).toBe(302);
    const [newest] = listProgrammes(app.db);
    expect(newest).toMatchObject({ versionNumber: 2, fourEyes: true });
    const signatory = browserOf(app, { ...asta, roles: ["coordinator"] });
    app.db.$client
      .prepare("INSERT INTO role_grants VALUES (?, 'coordinator', 0)")
      .run(asta.id);
    const again = { ...without, base: newest?.versionId ?? "" };
    expect((await signatory.post(path, again)).status).toBe(302);
  });
});
