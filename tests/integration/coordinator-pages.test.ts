import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { pendingJobs } from "#app/jobs/jobs.queries.server.ts";
import { people } from "#db/schema/accounts.ts";
import { certificates } from "#db/schema/certificates.ts";
import { darius, lina, zivile } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, tagsOf, textOf } from "#tests/support/html.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

describe("a coordinator's cohorts", () => {
  test("are listed with their size, and nobody else's", async () => {
    const { app, cohortId } = smallWorld();
    const own = await browserOf(app, lina).get("/lt/cohorts");
    expect(textOf(mainOf(own.text))).toContain("6 dalyviai");
    expect(linksOf(mainOf(own.text))).toEqual([
      { href: `/lt/cohorts/${cohortId}`, text: "Lapkričio grupė" },
    ]);

    const none = await browserOf(app, darius).get("/en/cohorts");
    expect(textOf(mainOf(none.text))).not.toContain("November cohort");
  });
});

describe("a cohort", () => {
  test.each([
    [
      "lt",
      {
        "Eglė Balčiūnaitė":
          "Neišlaikė Kodėl dar ne: modulio „Pirmi žingsniai“ testas: 0 %, reikia 70 %, bandymų nebeliko",
        "Jonas Adomaitis": "Pažymėjimas išduotas",
        "Mindaugas Černiauskas": "Pažymėjimas panaikintas",
        "Rūta Šimkutė":
          "Mokosi Kodėl dar ne: 2 puslapiai neperskaityti („Vertėjas“, „Pirmas pokalbis“); modulio „Pirmi žingsniai“ testas: 0 %, reikia 70 %, liko 1 bandymas",
        "Tomas Jankauskas":
          "Nepradėjo Kodėl dar ne: 4 puslapiai neperskaityti („Kodėl klausiame“, „Vardai“, „Vertėjas“ ir kiti); modulio „Pirmi žingsniai“ testas nelaikytas (reikia 70 %), liko 2 bandymai",
        "Živilė Gudaitė": "Galima išduoti",
      },
    ],
    [
      "en",
      {
        "Eglė Balčiūnaitė":
          "Not passed Why not yet: quiz of “First steps”: 0%, 70% needed, no attempts left",
        "Jonas Adomaitis": "Certified",
        "Mindaugas Černiauskas": "Revoked",
        "Rūta Šimkutė":
          "Learning Why not yet: 2 pages not read (“The interpreter”, “The first talk”); quiz of “First steps”: 0%, 70% needed, 1 attempt left",
        "Tomas Jankauskas":
          "Not started Why not yet: 4 pages not read (“Why we ask”, “Names”, “The interpreter” and others); quiz of “First steps” not taken (70% needed), 2 attempts left",
        "Živilė Gudaitė": "Ready to issue",
      },
    ],
  ])(
    "says of everybody where they are, and why not: %s",
    async (locale, all) => {
      const { app, cohortId } = smallWorld();
      const page = await browserOf(app, lina).get(
        `/${locale}/cohorts/${cohortId}`,
      );
      const table = statesIn(page.text);

      expect(Object.keys(table)).toEqual(Object.keys(all));
      expect(table).toEqual(all);
    },
  );

  test("offers to issue where the rule is met, and nowhere else", async () => {
    const { app, cohortId, enrolments } = smallWorld();
    const { text } = await browserOf(app, lina).get(`/lt/cohorts/${cohortId}`);
    const offered = tagsOf(text, "input").filter((tag) =>
      tag.includes('name="enrolment"'),
    );
    // Among what needs attention, and in the table.
    expect(offered).toHaveLength(2);
    for (const tag of offered) expect(tag).toContain(enrolments.zivile);
  });
});

describe("issuing a certificate", () => {
  test("enters it in the register, on record, and tells who did it", async () => {
    const { app, cohortId, enrolments } = smallWorld();
    const coordinator = browserOf(app, lina);
    const path = `/lt/cohorts/${cohortId}`;
    const before = pendingJobs(app.db).length;

    const given = await coordinator.post(path, {
      enrolment: enrolments.zivile,
    });

    const [row] = certificatesOf(app, zivile.id);
    expect(row).toMatchObject({ series: "SML", year: 2026, number: 3 });
    expect([given.status, given.location]).toEqual([
      302,
      `${path}?issued=${row?.id}`,
    ]);
    const { text } = await coordinator.get(given.location ?? "");
    expect(
      textOf(/<div[^>]*role="status".*?<\/div>/s.exec(text)?.[0] ?? ""),
    ).toBe(
      "Pažymėjimas išduotas Nr. SML-2026-0003, Živilė Gudaitė. Laiškas dalyviui įrašytas į siuntimo eilę.",
    );
    expect(statesIn(text)["Živilė Gudaitė"]).toBe("Pažymėjimas išduotas");
    expect(auditTrailOf(app.db, row?.id ?? "")).toMatchObject([
      { action: "certificate.issued", actorId: lina.id },
    ]);
    const queued = pendingJobs(app.db).slice(before);
    expect(queued.map(({ kind }) => kind)).toEqual([
      "make-certificate-document",
      "mail-certificate",
    ]);
  });

  test("shows no banner for a certificate of elsewhere", async () => {
    const { app, cohortId } = smallWorld();
    const { text } = await browserOf(app, lina).get(
      `/lt/cohorts/${cohortId}?issued=crt_${"0".repeat(26)}`,
    );
    expect(textOf(mainOf(text))).not.toContain("įrašytas į siuntimo eilę");
  });

  test("is refused in words while something is missing", async () => {
    const { app, cohortId, enrolments } = smallWorld();
    const enrolment = enrolments.ruta;
    const { status, text } = await browserOf(app, lina).post(
      `/en/cohorts/${cohortId}`,
      { enrolment },
    );
    expect(status).toBe(409);
    expect(textOf(mainOf(text))).toContain(
      "The certificate cannot be issued: 2 pages not read (“The interpreter”, “The first talk”); quiz of “First steps”: 0%, 70% needed, 1 attempt left",
    );
    expect(statesIn(text)["Rūta Šimkutė"]).toMatch(/^Learning/);
  });

  test("is refused to who would certify themselves", async () => {
    const { app, cohortId } = smallWorld();
    const enrolment = study(app, lina, "SML", { attempts: ["passed"] });
    const coordinator = browserOf(app, lina);
    const { status, text } = await coordinator.post(`/lt/cohorts/${cohortId}`, {
      enrolment,
    });
    expect(status).toBe(409);
    expect(textOf(mainOf(text))).toContain("Savo pažymėjimo išduoti negalima");
    expect(certificatesOf(app, lina.id)).toEqual([]);
  });

  test("is refused for a name that cannot be printed, which it shows", async () => {
    const { app, cohortId, enrolments } = smallWorld();
    rename(app, zivile.id, "Živilė 什 Gudaitė");
    const { status, text } = await browserOf(app, lina).post(
      `/lt/cohorts/${cohortId}`,
      { enrolment: enrolments.zivile },
    );
    expect(status).toBe(409);
    expect(textOf(mainOf(text))).toContain("什");
    expect(certificatesOf(app, zivile.id)).toEqual([]);
  });

  test("writes an odd name as it is, and runs nothing", async () => {
    const { app, cohortId } = smallWorld();
    const name = '<img src=x onerror="alert(1)">';
    rename(app, zivile.id, name);
    const { text } = await browserOf(app, lina).get(`/lt/cohorts/${cohortId}`);
    expect(text).not.toContain("<img src=x");
    expect(textOf(text)).toContain(name);
  });
});

type App = SmallWorld["app"];

function certificatesOf({ db }: App, personId: string) {
  const own = eq(certificates.personId, personId);
  return db.select().from(certificates).where(own).all();
}

function rename({ db }: App, personId: `per_${string}`, name: string): void {
  db.update(people).set({ name }).where(eq(people.id, personId)).run();
}

/** What the table of a cohort says of everybody, by name, in its order. */
function statesIn(html: string): Record<string, string> {
  const rows = html.matchAll(
    /<th scope="row">([^<]*).*?<\/th><td[^>]*>(.*?)<\/td>/gs,
  );
  return Object.fromEntries(
    Array.from(rows, ([, name = "", state = ""]) => [name, textOf(state)]),
  );
}
