import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import {
  insertProgrammeVersion,
  listProgrammes,
  listProgrammeVersions,
} from "#app/features/cohorts/programmes.queries.server.ts";
import { darius, lina } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, mistakesOf, textOf, valueOf } from "#tests/support/html.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import {
  PROGRAMME_FIELDS,
  programmePath,
} from "#tests/support/office-forms.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

const NEW = { ...PROGRAMME_FIELDS, code: "kin-12", series: "KIN" };
const AT = "/lt/programmes/new?course=SML";

describe("a new programme", () => {
  test("is made with its rule, modules and hours", async () => {
    const { app } = smallWorld();
    const given = await browserOf(app, lina).post(AT, NEW);
    const made = listProgrammes(app.db).find(({ code }) => code === "KIN-12");
    expect([given.status, given.location]).toEqual([
      302,
      `/lt/programmes/${made?.id}?saved=1`,
    ]);
    expect(made).toMatchObject({
      versionNumber: 1,
      series: "KIN",
      moduleIds: ["SML-1"],
      courseVersionId: null,
      contactHours: 8,
      documentLanguage: "both",
      fourEyes: false,
      validMonths: null,
      createdById: lina.id,
      rule: {
        certificate: [
          { kind: "contact-hours", percent: 80 },
          { kind: "all-modules" },
        ],
        participation: null,
      },
    });
    expect(auditTrailOf(app.db, made?.id ?? "")).toMatchObject([
      { action: "programme.created" },
    ]);
  });

  test.each(["/lt/programmes/new", AT, "/en/programmes/new?course=none"])(
    "has a form that works by links and forms alone: %s",
    async (path) => {
      const { app } = smallWorld();
      const { status, text } = await browserOf(app, darius).get(path);
      expect(status).toBe(200);
      expect(text.includes('name="titleLt"')).toBe(path === AT);
    },
  );

  test("is refused with every mistake at its field, and keeps what was typed", async () => {
    const { app } = smallWorld();
    const { "module-SML-1": _, ...rest } = NEW;
    const before = listProgrammes(app.db);
    const { status, text } = await browserOf(app, lina).post(AT, {
      ...rest,
      code: "x",
      series: "K1",
      contactHours: "1.5",
      "rule-hours-percent": "101",
      signatoryEmail: "nobody@gaire.example",
      validMonths: "0",
    });
    expect(status).toBe(422);
    expect(Object.keys(mistakesOf(text).fields).toSorted()).toEqual([
      "code",
      "contactHours",
      "modules",
      "rule-hours-percent",
      "series",
      "signatoryEmail",
      "validMonths",
    ]);
    expect(valueOf(text, "titleLt")).toBe(NEW.titleLt);
    expect(valueOf(text, "rule-hours-percent")).toBe("101");
    expect(listProgrammes(app.db)).toEqual(before);

    const half = await browserOf(app, lina).post(AT, {
      ...NEW,
      actLt: "Nr. 3",
    });
    expect(mistakesOf(half.text).fields).toEqual({
      actEn: "Įrašykite abiem kalbomis arba nė viena",
    });
  });

  test("has a code of its own", async () => {
    const { app } = smallWorld();
    const coordinator = browserOf(app, lina);
    await coordinator.post(AT, NEW);
    const { text } = await coordinator.post(AT, NEW);
    expect(mistakesOf(text).fields).toEqual({
      code: "Programa su tokiu kodu jau yra",
    });
  });

  test("names its course version, and none of another course", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, lina).post(AT, {
      ...NEW,
      courseVersion: "ver_none",
    });
    expect(mistakesOf(text).fields).toHaveProperty("courseVersion");
  });
});

describe("a change of a programme", () => {
  test("is a new version; the old row and the cohorts stay", async () => {
    const world = smallWorld();
    const { coordinator, path, versions, change } = office(world);
    const [before] = versions();

    const given = await coordinator.post(path, change());

    expect(given.status).toBe(302);
    const [after, kept] = versions();
    expect(kept).toEqual(before);
    expect(after).toMatchObject({
      versionNumber: 2,
      reason: "Pasikeitė vieta.",
      createdById: lina.id,
    });
    const { text } = await coordinator.get(given.location ?? "");
    const shown = textOf(mainOf(text));
    expect(shown).toContain("Priežastis: Pasikeitė vieta.");
    expect(shown).toContain("Kas pasikeitė nuo 1 iki 2 versijos");
    expect(shown).toContain("Nuotoliniu būdu / Online");
  });

  test("of a version that is not the newest shows both and keeps what was typed", async () => {
    const world = smallWorld();
    const { coordinator, path, versions, change } = office(world);
    const mine = { ...change(), placeLt: "Kaunas", placeEn: "Kaunas" };
    await browserOf(world.app, darius).post(path, change());

    const { status, text } = await coordinator.post(path, mine);

    expect(status).toBe(409);
    const shown = textOf(mainOf(text));
    expect(shown).toContain("Programą tuo metu pakeitė kitas koordinatorius");
    expect(shown).toContain("Kas pasikeitė nuo 1 iki 2 versijos");
    expect(valueOf(text, "placeLt")).toBe("Kaunas");
    expect(versions()).toHaveLength(2);

    const base = valueOf(text, "base") ?? "";
    expect((await coordinator.post(path, { ...mine, base })).status).toBe(302);
    expect(versions()[0]).toMatchObject({
      versionNumber: 3,
      place: { lt: "Kaunas", en: "Kaunas" },
    });
  });

  test("that changes nothing is refused, one without a reason too", async () => {
    const world = smallWorld();
    const { coordinator, path, change } = office(world);
    await coordinator.post(path, change());
    const same = await coordinator.post(path, change());
    expect(mistakesOf(same.text).fields).toEqual({
      reason: "Niekas nepakeista: nauja versija sakytų tą patį",
    });
    const none = await coordinator.post(path, { ...change(), reason: " " });
    expect(mistakesOf(none.text).fields).toHaveProperty("reason");
  });

  test("writes odd names as text", async () => {
    const world = smallWorld();
    const { coordinator, path, change } = office(world);
    const names = oddNames
      .map(({ name }) => name)
      .join(" ")
      .slice(0, 280);
    await coordinator.post(path, { ...change(), titleLt: names });
    const { status, text } = await coordinator.get(programmePath(world));
    expect(status).toBe(200);
    expect(text).not.toContain("<script>alert");
  });
});

function office(world: SmallWorld) {
  const [programme] = listProgrammes(world.app.db);
  const versions = () =>
    listProgrammeVersions(world.app.db, programme?.id ?? "");
  return {
    coordinator: browserOf(world.app, lina),
    path: `${programmePath(world)}/change`,
    versions,
    change: () => ({
      ...PROGRAMME_FIELDS,
      base: versions()[0]?.versionId ?? "",
      reason: "Pasikeitė vieta.",
    }),
  };
}

describe("a newer version of the programme", () => {
  test("is shown with what it changes, and taken only on purpose", async () => {
    const world = smallWorld();
    const browser = browserOf(world.app, lina);
    const path = `/lt/cohorts/${world.cohortId}/settings`;
    const stored = () => findCohortFor(world.app.db, world.cohortId, lina.id);
    const [programme] = listProgrammes(world.app.db);
    if (!programme) throw new Error("There is a programme.");
    const { id: programmeId, ...rest } = programme;
    const {
      versionId: _v,
      versionNumber: _n,
      code: _c,
      series: _s,
      ...said
    } = rest;
    const newer = insertProgrammeVersion(world.app.db, {
      ...said,
      programmeId,
      number: 2,
      contactHours: 8,
    });
    const { text } = await browser.get(path);
    const shown = textOf(mainOf(text));
    expect(shown).toContain("Yra naujesnė programos versija");
    expect(shown).toContain("kontaktinės – 8");
    expect(stored()?.programmeVersionId).toBe(programme.versionId);

    const version = valueOf(text, "version") ?? "";
    expect((await browser.post(path, { intent: "move", version })).status).toBe(
      302,
    );

    expect(stored()?.programmeVersionId).toBe(newer.versionId);
    expect(auditTrailOf(world.app.db, world.cohortId).at(-1)).toMatchObject({
      action: "cohort.moved",
      facts: { from: programme.versionId, to: newer.versionId },
    });
  });
});
