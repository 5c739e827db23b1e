import { describe, expect, test } from "vitest";
import { and, eq } from "drizzle-orm";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { listMails } from "#app/email/outbox.queries.server.ts";
import {
  asta,
  darius,
  egle,
  jonas,
  lina,
  ona,
  ruta,
  zivile,
} from "#db/seed/people.ts";
import { people } from "#db/schema/accounts.ts";
import { cohortInstitutions } from "#db/schema/cohorts.ts";
import { enrolments, nominations } from "#db/schema/enrolments.ts";
import { browserOf } from "#tests/support/browser.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

const HOME = "/lt/institution";

function nomination(
  { cohortId }: SmallWorld,
  changes: Record<string, string> = {},
) {
  return {
    invitation: `ins_police.${cohortId}`,
    name: "Naujas Žmogus",
    email: "naujas@gaire.example",
    track: "police",
    ...changes,
  };
}

function nominationsIn({ app }: SmallWorld) {
  return app.db.select().from(nominations).all();
}

describe("the contact person of an institution", () => {
  test("sees its people and whether they completed, and no score or answer", async () => {
    const world = smallWorld();
    const { text } = await browserOf(world.app, jonas).get(HOME);
    expect(text).toContain(ruta.name);
    expect(text).toContain("Mokosi");
    expect(text).not.toContain(egle.name);
    expect(text).not.toMatch(/\d %|balas|bandym/i);
  });

  test("is told nothing that tells of failing", async () => {
    const world = smallWorld();
    world.app.db.update(enrolments).set({ institutionId: "ins_police" }).run();
    const { text } = await browserOf(world.app, jonas).get(HOME);
    const row = /Eglė[\s\S]*?<\/tr>/.exec(text)?.[0] ?? "";
    expect(row).toContain("Mokosi");
  });

  test("nominates, and the coordinator enrols: the person is written to", async () => {
    const world = smallWorld();
    const { app, cohortId } = world;
    const sent = await browserOf(app, jonas).post(HOME, nomination(world));
    expect(sent.status).toBe(302);

    const person = app.db
      .select()
      .from(people)
      .where(eq(people.email, "naujas@gaire.example"))
      .get();
    expect(person).toMatchObject({
      name: "Naujas Žmogus",
      institutionId: "ins_police",
    });
    const decide = `/lt/cohorts/${cohortId}/nominations`;
    const form = { person: person?.id ?? "", decision: "enrol" };
    const browser = browserOf(app, lina);
    expect((await browser.post(decide, form)).status).toBe(302);
    expect((await browser.post(decide, form)).status).toBe(409);

    const enrolled = app.db
      .select()
      .from(enrolments)
      .where(
        and(
          eq(enrolments.personId, person?.id ?? "per_"),
          eq(enrolments.cohortId, cohortId),
        ),
      )
      .all();
    expect(enrolled).toMatchObject([{ source: "nomination" }]);
    expect(listMails(app.db, 1)).toMatchObject([
      { recipient: "naujas@gaire.example" },
    ]);
    expect(
      auditTrailOf(app.db, person?.id ?? "").map(({ action }) => action),
    ).toContain("nomination.decided");
  });

  test("gets one answer whether the service knows the address or not", async () => {
    const world = smallWorld();
    const browser = browserOf(world.app, jonas);
    const unknown = await browser.post(HOME, nomination(world));
    const known = await browser.post(
      HOME,
      nomination(world, { email: ona.email, name: "Kita Kitaitė" }),
    );
    expect(known.status).toBe(unknown.status);
    expect(known.headers.get("Location")).toBe(unknown.headers.get("Location"));

    const { text } = await browser.get(HOME);
    expect(text).toContain(ona.email);
    expect(text).not.toContain(ona.name);
    const kept = world.app.db
      .select()
      .from(people)
      .where(eq(people.id, ona.id))
      .get();
    expect(kept?.name).toBe(ona.name);
  });

  test("cannot nominate for a cohort that did not invite the institution", async () => {
    const world = smallWorld();
    world.app.db.delete(cohortInstitutions).run();
    const { status } = await browserOf(world.app, jonas).post(
      HOME,
      nomination(world),
    );
    expect(status).toBe(409);
    expect(nominationsIn(world)).toHaveLength(1);
  });

  test("nor for another institution, nor more people than it has seats", async () => {
    const world = smallWorld();
    const browser = browserOf(world.app, jonas);
    const foreign = nomination(world, {
      invitation: `ins_services.${world.cohortId}`,
    });
    expect((await browser.post(HOME, foreign)).status).toBe(409);

    world.app.db.update(cohortInstitutions).set({ seats: 1 }).run();
    const answer = await browser.post(HOME, nomination(world));
    expect(answer.text).toContain(
      "Visos Jūsų įstaigai skirtos vietos jau užimtos.",
    );
    expect(answer.text).toContain("Naujas Žmogus");
    expect(nominationsIn(world)).toHaveLength(1);
  });

  test.each([
    { changes: { email: "ne adresas" }, words: "Įrašykite el. pašto adresą" },
    { changes: { name: "" }, words: "vard" },
    { changes: { track: "<b>" }, words: "Pasirinkite profesiją" },
    { changes: { invitation: "x" }, words: "Pasirinkite grupę" },
  ])(
    "is told what is wrong with %o, and nothing is lost",
    async ({ changes, words }) => {
      const world = smallWorld();
      const answer = await browserOf(world.app, jonas).post(
        HOME,
        nomination(world, changes),
      );
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(words);
      expect(nominationsIn(world)).toHaveLength(1);
    },
  );
});

describe("a nomination", () => {
  test("is declined with a reason that the contact person reads", async () => {
    const { app, cohortId } = smallWorld();
    const decide = `/lt/cohorts/${cohortId}/nominations`;
    const form = { person: zivile.id, decision: "decline", reason: "" };
    const browser = browserOf(app, lina);
    const refused = await browser.post(decide, form);
    expect(refused.text).toContain("Įrašykite priežastį");

    await browser.post(decide, { ...form, reason: "Jau mokėsi pavasarį." });
    const { text } = await browserOf(app, jonas).get(HOME);
    expect(text).toContain("Jau mokėsi pavasarį.");
  });

  test("waits where the coordinator looks, until it is decided", async () => {
    const { app, cohortId } = smallWorld();
    const home = `/lt/cohorts/${cohortId}`;
    const door = `href="${home}/nominations"`;
    const browser = browserOf(app, lina);
    expect((await browser.get(`${home}/people`)).text).toContain(door);
    expect((await browser.get(home)).text).toContain(door);

    const form = { person: zivile.id, decision: "enrol" };
    await browser.post(`${home}/nominations`, form);
    expect((await browser.get(home)).text).not.toContain(door);
  });

  test("is not another coordinator's to see or decide", async () => {
    const { app, cohortId } = smallWorld();
    const path = `/lt/cohorts/${cohortId}/nominations`;
    const browser = browserOf(app, darius);
    expect((await browser.get(path)).status).toBe(404);
    const form = { person: zivile.id, decision: "enrol" };
    expect((await browser.post(path, form)).status).toBe(404);
  });
});

describe("contact persons", () => {
  test("are assigned and ended by an administrator, on record", async () => {
    const { app } = smallWorld();
    const browser = browserOf(app, asta);
    const institution = "ins_services";
    await browser.post("/lt/institutions", { institution, email: egle.email });
    expect((await browserOf(app, egle).get(HOME)).status).toBe(200);

    await browser.post("/lt/institutions", { institution, end: egle.id });
    expect((await browserOf(app, egle).get(HOME)).status).toBe(404);
    expect(
      auditTrailOf(app.db, institution).map(({ action }) => action),
    ).toEqual(["contact.assigned", "contact.ended"]);
  });

  test("need an account; the address that was typed stays", async () => {
    const { app } = smallWorld();
    const answer = await browserOf(app, asta).post("/lt/institutions", {
      institution: "ins_services",
      email: "niekas@gaire.example",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="niekas@gaire.example"');
  });
});
