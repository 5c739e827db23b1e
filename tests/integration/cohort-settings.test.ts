import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { waitingPeople } from "#db/schema/enrolments.ts";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import {
  listCohortsOf,
  listCoordinatorIds,
} from "#app/features/cohorts/cohorts.queries.server.ts";
import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import { listInstitutions } from "#app/features/accounts/institutions.queries.server.ts";
import { listInvitedInstitutions } from "#app/features/cohorts/settings/settings.queries.server.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { darius, lina, ona, tomas } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import {
  linksOf,
  mainOf,
  mistakesOf,
  textOf,
  valueOf,
} from "#tests/support/html.ts";
import { COHORT_FIELDS } from "#tests/support/office-forms.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

const SETTINGS = {
  intent: "save",
  titleLt: "Lapkričio grupė",
  titleEn: "November cohort",
  startsOn: "2026-11-01",
  endsOn: "2026-11-30",
  openEnrolment: "yes",
};

function office(world: SmallWorld) {
  const browser = browserOf(world.app, lina);
  const path = `/lt/cohorts/${world.cohortId}/settings`;
  const seen = async () => valueOf((await browser.get(path)).text, "seen");
  return {
    browser,
    path,
    save: async (fields: Record<string, string>) =>
      browser.post(path, {
        ...SETTINGS,
        seen: (await seen()) ?? "",
        ...fields,
      }),
    stored: () => {
      const own = eq(cohorts.id, world.cohortId);
      return world.app.db.select().from(cohorts).where(own).get();
    },
  };
}

describe("the list of cohorts", () => {
  test("can be narrowed down to those that run, come or are over", async () => {
    const { app } = smallWorld();
    const coordinator = browserOf(app, lina);
    const titles = async (stage: string) => {
      const { text } = await coordinator.get(`/lt/cohorts?stage=${stage}`);
      return linksOf(mainOf(text)).filter(({ href }) => /coh_/.test(href));
    };
    expect(await titles("running")).toHaveLength(1);
    expect(await titles("coming")).toHaveLength(0);
    expect(await titles("over")).toHaveLength(0);
    expect(await titles("nonsense")).toHaveLength(1);
  });
});

describe("a new cohort", () => {
  test("takes the programme's newest version, and its maker coordinates", async () => {
    const { app } = smallWorld();
    const programme = listProgrammes(app.db)[0]?.id ?? "";
    const given = await browserOf(app, darius).post("/lt/cohorts/new", {
      ...COHORT_FIELDS,
      programme,
    });
    expect(given.status).toBe(302);
    const [made] = listCohortsOf(app.db, darius.id);
    expect(made).toMatchObject({ startsOn: "2026-12-01", seats: 30 });
    expect(listCoordinatorIds(app.db, made?.id ?? "coh_")).toEqual([darius.id]);
  });

  test("is refused with every mistake at its field", async () => {
    const { app } = smallWorld();
    const { status, text } = await browserOf(app, lina).post(
      "/en/cohorts/new",
      {
        ...COHORT_FIELDS,
        programme: "prg_none",
        titleEn: "",
        seats: "0",
        endsOn: "tomorrow",
      },
    );
    expect(status).toBe(422);
    expect(mistakesOf(text).fields).toEqual({
      titleEn: "Enter a title of up to 200 characters",
      seats: "Enter a whole number from 1 to 5000",
      endsOn: "Enter a day such as 2026-11-23",
    });
    expect(valueOf(text, "titleLt")).toBe("Gruodžio grupė");
  });
});

describe("a cohort's settings", () => {
  test("are stored, and the trail says what was there before", async () => {
    const world = smallWorld();
    const { save, stored } = office(world);
    const given = await save({ seats: "40", studyUntil: "2026-11-28" });
    expect(given.status).toBe(302);
    expect(stored()).toMatchObject({ seats: 40, studyUntil: "2026-11-28" });
    expect(auditTrailOf(world.app.db, world.cohortId).at(-1)).toMatchObject({
      action: "cohort.changed",
      facts: { after: { seats: "40" } },
    });
  });

  test("leave everybody their seat: fewer are refused with the number", async () => {
    const { save, stored } = office(smallWorld());
    const { status, text } = await save({ seats: "5" });
    expect(status).toBe(409);
    expect(mistakesOf(text).fields.seats).toBe(
      "Vietų negali būti mažiau nei užimta: grupėje jau yra 6 žmonės",
    );
    expect(stored()?.seats).toBeNull();
    expect((await save({ seats: "6" })).status).toBe(302);
  });

  test("let those in who wait, when there are more seats", async () => {
    const world = smallWorld();
    const { db, clock } = world.app;
    db.delete(waitingPeople).run();
    db.insert(waitingPeople)
      .values({
        cohortId: world.cohortId,
        personId: ona.id,
        track: "police",
        askedAt: clock(),
      })
      .run();
    const { save } = office(world);
    await save({ seats: "6", hasWaitingList: "yes" });
    expect(findEnrolmentInCohort(db, ona.id, world.cohortId)).toBeNull();
    await save({ seats: "7", hasWaitingList: "yes" });
    expect(findEnrolmentInCohort(db, ona.id, world.cohortId)).not.toBeNull();
  });

  test("let no session fall out of the cohort's days", async () => {
    const { save } = office(smallWorld());
    const { text } = await save({ startsOn: "2026-11-21" });
    expect(mistakesOf(text).fields).toHaveProperty("startsOn");
  });

  test("are not overwritten by a form from before", async () => {
    const world = smallWorld();
    const { browser, path, save, stored } = office(world);
    const old = valueOf((await browser.get(path)).text, "seen") ?? "";
    await save({ seats: "40" });

    const { status, text } = await save({ seats: "20", seen: old });

    expect(status).toBe(409);
    expect(valueOf(text, "seats")).toBe("20");
    expect(textOf(mainOf(text))).toContain("Vietų skaičius 40");
    expect(stored()?.seats).toBe(40);
  });
});

describe("coordinators of a cohort", () => {
  test("are added by e-mail, and the last one stays", async () => {
    const world = smallWorld();
    const { browser, path } = office(world);
    const ids = () => listCoordinatorIds(world.app.db, world.cohortId);

    for (const email of [tomas.email, "nobody@gaire.example", "x"]) {
      const given = await browser.post(path, {
        intent: "add-coordinator",
        email,
      });
      expect(mistakesOf(given.text).fields).toHaveProperty("email");
    }
    const alone = { intent: "remove-coordinator", person: lina.id };
    expect((await browser.post(path, alone)).status).toBe(409);
    expect(ids()).toEqual([lina.id]);

    const email = ` ${darius.email.toUpperCase()} `;
    await browser.post(path, { intent: "add-coordinator", email });
    expect(ids()).toEqual([darius.id, lina.id]);

    const left = await browser.post(path, alone);
    expect(left.location).toBe("/lt/cohorts");
    expect(ids()).toEqual([darius.id]);
  });
});

test("a request that no form of the page sends is a bad one", async () => {
  const { browser, path } = office(smallWorld());
  for (const fields of [{}, { intent: "x" }, { intent: "leave-out" }])
    expect((await browser.post(path, fields)).status).toBe(400);
});

describe("invited institutions", () => {
  test("get their seats, a new one is added once", async () => {
    const world = smallWorld();
    const { browser, path } = office(world);
    const invited = () =>
      listInvitedInstitutions(world.app.db, world.cohortId).map(
        ({ name, seats }) => [name, seats],
      );
    const before = listInstitutions(world.app.db).length;
    const fresh = {
      intent: "invite-new",
      name: "Kalvų <b>seniūnija</b>",
      municipality: "Kalvų r. sav.",
    };
    await browser.post(path, { ...fresh, newSeats: "4" });
    await browser.post(path, { ...fresh, newSeats: "7" });
    expect(listInstitutions(world.app.db)).toHaveLength(before + 1);
    expect(invited()).toContainEqual([fresh.name, 7]);
    const { text } = await browser.get(path);
    expect(text).not.toContain("<b>seniūnija");

    const institution = listInvitedInstitutions(
      world.app.db,
      world.cohortId,
    ).find(({ name }) => name === fresh.name);
    await browser.post(path, {
      intent: "leave-out",
      institution: institution?.id ?? "",
    });
    expect(invited()).not.toContainEqual([fresh.name, 7]);
  });

  test("are chosen from the list", async () => {
    const { browser, path } = office(smallWorld());
    for (const institution of ["", "ins_none", "x"]) {
      const given = await browser.post(path, { intent: "invite", institution });
      expect(mistakesOf(given.text).fields).toHaveProperty("institution");
    }
  });
});
