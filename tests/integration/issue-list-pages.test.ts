import { describe, expect, test } from "vitest";
import { issueDocuments } from "#app/features/certificates/issue-lists/issue-documents.job.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { asta, darius, lina, ruta, zivile } from "#db/seed/people.ts";
import { browserOf, type Answer } from "#tests/support/browser.ts";
import {
  linksOf,
  mainOf,
  mistakesOf,
  tagsOf,
  textOf,
} from "#tests/support/html.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

/** The address of a cohort's lists, for who opens them in a language. */
function listsOf({ cohortId }: SmallWorld, locale = "lt"): string {
  return `/${locale}/cohorts/${cohortId}/issue-lists`;
}

function said({ text }: Answer): string {
  return textOf(mainOf(text));
}

function rowOf({ enrolments }: SmallWorld): [string, string] {
  return ["row", `${enrolments.zivile}:certificate`];
}

describe("the issue lists of a cohort", () => {
  test("show lists, numbers with their state, and void numbers", async () => {
    const world = smallWorld();
    const lt = said(await browserOf(world.app, lina).get(listsOf(world)));
    expect(lt).toContain("SML-2026-0001 Mindaugas");
    expect(lt).toContain("Panaikintas");
    expect(lt).toContain("Laukia patvirtinimo");
    expect(lt).toContain("negaliojančių numerių nėra");
    const en = await browserOf(world.app, lina).get(listsOf(world, "en"));
    expect(said(en)).toContain("Declare the number SML-2026-0003 void");
    expect(tagsOf(en.text, "h1")).toHaveLength(1);
  });

  test("void the number that was shown, once", async () => {
    const world = smallWorld();
    const browser = browserOf(world.app, lina);
    const fields = { number: "SML-2026-0003", reason: "Sugadintas blankas." };
    const given = await browser.post(listsOf(world), fields);
    expect([given.status, given.location]).toEqual([
      302,
      `${listsOf(world)}?voided=SML-2026-0003`,
    ]);
    const page = said(await browser.get(given.location ?? ""));
    expect(page).toContain("Numeris SML-2026-0003 paskelbtas negaliojančiu");
    expect(page).toContain("Sugadintas blankas.");
    const again = await browser.post(listsOf(world), fields);
    expect([again.status, said(again)]).toEqual([
      409,
      expect.stringContaining("Šis numeris ką tik panaudotas"),
    ]);
    const empty = await browser.post(listsOf(world), {
      number: "",
      reason: "",
    });
    expect(empty.status).toBe(422);
    expect(mistakesOf(empty.text).fields).toHaveProperty("reason");
  });
});

describe("a new list", () => {
  test("says who gets what and who does not, and why, in both languages", async () => {
    const world = smallWorld();
    const browser = browserOf(world.app, lina);
    const lt = await browser.get(`${listsOf(world)}/new`);
    expect(said(lt)).toContain("Dokumentas priklauso 1 asmeniui");
    expect(said(lt)).toContain("Jau išduota: Pažymėjimas Nr. SML-2026-0002");
    expect(said(lt)).toContain("bandymų nebeliko");
    expect(lt.text).toMatch(
      /checked=""[^>]*value="enr_|value="enr_[^>]*checked=""/,
    );
    const en = await browser.get(`${listsOf(world, "en")}/new`);
    expect(said(en)).toContain("1 person is due a document");
    expect(said(en)).toContain("Issued and revoked: Certificate No.");
  });

  test("is looked at once more, then issued, and shows its progress", async () => {
    const world = smallWorld();
    const { app } = world;
    const browser = browserOf(app, lina);
    const path = `${listsOf(world)}/new`;
    const check = await browser.post(path, [["step", "check"], rowOf(world)]);
    expect(check.status).toBe(200);
    expect(said(check)).toContain("Patikrinkite vardus");
    expect(said(check)).toContain(zivile.name);

    const done = await browser.post(path, [["step", "propose"], rowOf(world)]);
    expect(done.status).toBe(302);
    const progress = await browser.get(done.location ?? "");
    expect(progress.text).toMatch(/http-equiv="refresh"/i);
    expect(said(progress)).toContain("Atlikta 0 iš 1");
    const again = await browser.post(path, [["step", "propose"], rowOf(world)]);
    expect([again.status, said(again)]).toEqual([
      409,
      expect.stringContaining("Yra kitame neužbaigtame sąraše"),
    ]);

    await runDueJobs(app, { "issue-documents": issueDocuments });
    const result = await browser.get(done.location ?? "");
    expect(result.text).not.toMatch(/http-equiv="refresh"/i);
    expect(said(result)).toContain("išduota 1, neišduota 0");
    expect(linksOf(mainOf(result.text)).map(({ text }) => text)).toContain(
      "Nr. SML-2026-0003",
    );
  });

  test("wants somebody on it, and nothing that no page of ours sent", async () => {
    const world = smallWorld();
    const browser = browserOf(world.app, lina);
    const path = `${listsOf(world)}/new`;
    const empty = await browser.post(path, { step: "check" });
    expect(empty.status).toBe(422);
    expect(mistakesOf(empty.text).summary).toEqual([
      { href: "#row", text: "Pažymėkite bent vieną asmenį" },
    ]);
    for (const fields of [{}, { step: "check", row: "x" }, { step: "y" }])
      expect((await browser.post(path, fields)).status).toBe(400);
    const { egle } = world.enrolments;
    const row = `${egle}:certificate`;
    const stale = await browser.post(path, { step: "propose", row });
    expect([stale.status, said(stale)]).toEqual([
      409,
      expect.stringContaining("Nieko nepasiūlyta"),
    ]);
  });
});

describe("four eyes", () => {
  test("are the signatory's, who needs no role", async () => {
    const world = smallWorld();
    const { app, issueListId } = world;
    app.db
      .update(programmeVersions)
      .set({ fourEyes: true, signatoryId: ruta.id })
      .run();
    const path = `${listsOf(world)}/${issueListId}`;
    const signatory = browserOf(app, ruta);
    const waiting = await signatory.get("/en/approvals");
    expect(said(waiting)).toContain("November cohort");
    expect(said(await browserOf(app, asta).get("/lt/approvals"))).toContain(
      "Niekas nelaukia",
    );
    expect((await browserOf(app, darius).get(path)).status).toBe(404);

    const own = await browserOf(app, lina).get(path);
    expect(said(own)).not.toContain("Patvirtinti sąrašą");
    const refused = await browserOf(app, lina).post(path, {
      decision: "approve",
    });
    expect([refused.status, said(refused)]).toEqual([
      409,
      expect.stringContaining("Sąrašą pasiūlėte Jūs"),
    ]);
    const short = await signatory.post(path, {
      ...{ decision: "reject", reason: "ne" },
    });
    expect(short.status).toBe(422);
    expect(mistakesOf(short.text).fields).toHaveProperty("reason");
    const approved = await signatory.post(path, { decision: "approve" });
    expect([approved.status, approved.location]).toEqual([302, path]);
    const page = said(await signatory.get(path));
    expect(page).toContain(`Patvirtino ${ruta.name}`);
    expect((await signatory.post(path, { decision: "maybe" })).status).toBe(
      400,
    );
  });
});
