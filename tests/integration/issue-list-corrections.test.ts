import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { issueDocuments } from "#app/features/certificates/issue-lists/issue-documents.job.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { people } from "#db/schema/accounts.ts";
import { jobs } from "#db/schema/operations.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { darius, jonas, lina, ruta } from "#db/seed/people.ts";
import { browserOf, type Answer } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
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

describe("a correction on the page of a certificate", () => {
  test("is asked about once more, and leads to the new certificate", async () => {
    const world = smallWorld();
    const { app, certificates } = world;
    const home = `/lt/cohorts/${world.cohortId}/certificates`;
    const path = `${home}/${certificates.jonas.id}`;
    const browser = browserOf(app, lina);
    const asked = {
      intent: "replace",
      correction: "Kita pavardė nuo šiandien.",
    };
    expect(said(await browser.post(path, asked))).toContain(
      "Ar tikrai išduoti pataisytą pažymėjimą vietoj Nr. SML-2026-0002?",
    );
    const done = await browser.post(path, { ...asked, sure: "yes" });
    expect(done.status).toBe(302);
    const after = said(await browser.get(done.location ?? ""));
    expect(after).toContain("Nr. SML-2026-0002 (pataisymas)");
    const old = said(await browser.get(path));
    expect(old).toContain("Pakeistas");
    const twice = await browser.post(path, { ...asked, sure: "yes" });
    expect([twice.status, said(twice)]).toEqual([
      409,
      expect.stringContaining("Pataisytas pažymėjimas jau išduotas"),
    ]);
  });

  test("is the signatory's to approve under four eyes, who sees old and new", async () => {
    const world = smallWorld();
    const { app, certificates } = world;
    const fourEyes = { fourEyes: true, signatoryId: ruta.id };
    app.db.update(programmeVersions).set(fourEyes).run();
    app.db
      .update(people)
      .set({ name: "Jonas Pataisytasis" })
      .where(eq(people.id, jonas.id))
      .run();
    const path = `/lt/cohorts/${world.cohortId}/certificates/${certificates.jonas.id}`;
    const browser = browserOf(app, lina);
    const correction = "Pavardė įrašyta su klaida.";
    const asked = { intent: "replace", correction };
    expect(said(await browser.get(path))).toContain(
      "Perduoti pataisą tvirtinti",
    );
    expect(said(await browser.post(path, asked))).toContain(
      "Ar perduoti tvirtinti pataisą vietoj Nr. SML-2026-0002?",
    );
    const done = await browser.post(path, { ...asked, sure: "yes" });
    const list = done.location ?? "";
    expect(list).toContain("/issue-lists/isl_");
    expect(said(await browser.get(path))).toContain("kol jis neužbaigtas");
    const twice = await browser.post(path, { ...asked, sure: "yes" });
    expect([twice.status, said(twice)]).toEqual([
      409,
      expect.stringContaining("jau laukia kitas neužbaigtas sąrašas"),
    ]);

    const signatory = browserOf(app, ruta);
    expect(said(await signatory.get("/lt/approvals"))).toContain(
      "Pažymėjimo pataisa",
    );
    for (const page of [await browser.get(list), await signatory.get(list)]) {
      expect(said(page)).toContain(correction);
      expect(said(page)).toMatch(
        /Išduotas asmeniui\s+Jonas \S+\s+Jonas Pataisytasis\s+Keičiasi/u,
      );
    }
    expect((await browser.post(list, { decision: "approve" })).status).toBe(
      409,
    );
    await signatory.post(list, { decision: "approve" });
    await runDueJobs(app, { "issue-documents": issueDocuments });
    expect(said(await browser.get(path))).toContain("Pakeistas");
    const en = await browser.get(list.replace("/lt/", "/en/"));
    expect(said(en)).toContain("1 issued, 0 not issued");
  });
});

describe("a list whose job was given up", () => {
  test("says so, and goes on when it is asked to, however often", async () => {
    const world = smallWorld();
    const { app } = world;
    const browser = browserOf(app, lina);
    const made = await browser.post(`${listsOf(world)}/new`, [
      ["step", "propose"],
      rowOf(world),
    ]);
    const list = made.location ?? "";
    const ours = eq(jobs.kind, "issue-documents");
    app.db.update(jobs).set({ parkedAt: app.clock() }).where(ours).run();
    const stopped = await browser.get(list);
    expect(said(stopped)).toContain("Dokumentų išdavimas sustojo");
    expect(said(stopped)).toContain("Tęsti išdavimą");
    expect(stopped.text).not.toMatch(/http-equiv="refresh"/i);

    const go = { decision: "continue" };
    expect((await browserOf(app, darius).post(list, go)).status).toBe(404);
    const answers = [
      await browser.post(list, go),
      await browser.post(list, go),
    ];
    expect(answers.map(({ location }) => location)).toEqual([list, list]);
    expect(app.db.select().from(jobs).where(ours).all()).toHaveLength(2);
    await runDueJobs(app, { "issue-documents": issueDocuments });
    expect(said(await browser.get(list))).toContain("išduota 1, neišduota 0");
    await browser.post(list, go);
    expect(app.db.select().from(jobs).where(ours).all()).toHaveLength(2);
  });
});
