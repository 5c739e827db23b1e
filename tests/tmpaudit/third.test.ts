import { test } from "vitest";
import { eq } from "drizzle-orm";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { catalogue } from "#app/server/job-catalogue.server.ts";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { openMyLearning } from "#app/features/certificates/my-learning/open-my-learning.server.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { people, institutionContacts } from "#db/schema/accounts.ts";
import { attendance } from "#db/schema/attendance.ts";
import { certificates } from "#db/schema/certificates.ts";
import { nominations } from "#db/schema/enrolments.ts";
import { sessions } from "#db/schema/cohorts.ts";
import { mails } from "#db/schema/operations.ts";
import { asta, lina, ruta, tomas, egle, mindaugas, zivile, jonas, darius } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf, valueOf, mistakesOf, titleOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { listParticipations } from "#app/features/reports/participation/participations.queries.server.ts";
import { filledIn } from "#tests/support/attendance-form.ts";
import { SESSION_FIELDS } from "#tests/support/office-forms.ts";

const log = (...a: unknown[]) => console.log(...a);
const say = (t: string) => textOf(mainOf(t));
const allJobs = async (app: never) => { for (let i = 0; i < 6; i++) await runDueJobs(app, catalogue); };

test("U1 walk-in certified, merged into somebody with an account, then corrected", async () => {
  const w = smallWorld(); const { app } = w; const b = browserOf(app, lina);
  app.db.update(programmeVersions).set({ rule: { certificate: [], participation: null } }).run();
  const home = `/lt/cohorts/${w.cohortId}`;
  await b.post(`${home}/people/walk-in`, { name: "Tomas Jankauskis", track: "police", institution: "ins_services" });
  const p = app.db.select().from(people).where(eq(people.name, "Tomas Jankauskis")).get()!;
  const e = findEnrolmentInCohort(app.db, p.id, w.cohortId)!;
  await b.post(`${home}/issue-lists/new`, [["step", "propose"], ["row", `${e.id}:certificate`]]);
  await allJobs(app as never);
  const cert = app.db.select().from(certificates).all().at(-1)!;
  const own = findEnrolmentInCohort(app.db, tomas.id, w.cohortId)!;
  const r = await b.post(`${home}/people/${own.id}/merge`, { with: p.id });
  log("U1 merge", r.status, r.status === 302 ? "" : say(r.text).slice(0, 200));
  const t = browserOf(app, tomas);
  log("U1 mine", openMyLearning(app, tomas.id, "lt").certificates.map((c) => c.number), "pdf", (await t.get(`/lt/certificates/${cert.id}/document`)).status, "cred", (await t.get(`/lt/certificates/${cert.id}/credential`)).status);
  const dash = await b.get(`${home}?q=jankausk`);
  log("U1 dash", say(dash.text).match(/Rasta: .*/)?.[0]?.slice(0, 400));
  log("U1 il new", say((await b.get(`${home}/issue-lists/new`)).text).match(/.{60}Tomas Jank.{120}/g));
  const n = app.db.select().from(mails).all().length;
  const rep = await b.post(`${home}/certificates/${cert.id}`, { intent: "replace", correction: "Pavardė su klaida.", sure: "yes" });
  await allJobs(app as never);
  const last = app.db.select().from(certificates).all().at(-1)!;
  log("U1 replace", rep.status, rep.status === 302 ? "" : say(rep.text).slice(0, 300), last.personId, last.snapshot.personName, "letters", app.db.select().from(mails).all().slice(n).map((x) => x.recipient));
});

test("U2 cancelled session in hours and reports", async () => {
  const w = smallWorld(); const { app } = w; const b = browserOf(app, lina);
  const home = `/lt/cohorts/${w.cohortId}`;
  const page = await b.get(`${home}/attendance/${w.sessions.open}`);
  const e = findEnrolmentInCohort(app.db, tomas.id, w.cohortId)!;
  await b.post(`${home}/attendance/${w.sessions.open}`, filledIn(page, { [`h1-${e.id}`]: "p" }));
  log("U2 before", say((await b.get(`${home}/attendance`)).text).match(/Tomas.{120}/)?.[0], listParticipations(app.db, lina.id).some((x) => x.personId === tomas.id));
  const s = await b.get(`${home}/sessions/${w.sessions.open}`);
  log("U2 session forms", [...s.text.matchAll(/name="(intent|revision|sure|[a-z]+)" value="([^"]*)"/g)].map((x) => x[0]).slice(0, 20));
  app.db.update(sessions).set({ cancelledAt: app.clock() }).where(eq(sessions.id, w.sessions.open)).run();
  log("U2 after", say((await b.get(`${home}/attendance`)).text).match(/Tomas.{120}/)?.[0], "report still counts:", listParticipations(app.db, lina.id).some((x) => x.personId === tomas.id));
  const cal = await b.get(`${home}/calendar`); log("U2 cal", cal.text.includes("CANCELLED"));
});

test("U3 nomination -> coordinator", async () => {
  const w = smallWorld(); const { app } = w;
  const j = browserOf(app, jonas);
  const n = app.db.select().from(mails).all().length;
  const r = await j.post("/lt/institution", { invitation: `ins_police.${w.cohortId}`, name: "Naujas Žmogus", email: "n@x.example", track: "police" });
  await allJobs(app as never);
  log("U3", r.status, "letters", app.db.select().from(mails).all().slice(n).map((x) => [x.recipient, x.subject]));
  const b = browserOf(app, lina);
  const o = await b.get(`/lt/cohorts/${w.cohortId}`);
  log("U3 overview", say(o.text).match(/Reikia Jūsų.{600}/)?.[0]);
  const pg = await b.get(`/lt/cohorts/${w.cohortId}/nominations`);
  log("U3 page", pg.status, say(pg.text).slice(0, 700));
  const p = app.db.select().from(people).where(eq(people.email, "n@x.example")).get();
  const dec = await b.post(`/lt/cohorts/${w.cohortId}/nominations`, { person: p?.id ?? "", decision: "decline", reason: "Grupė pilna, laukiame rudens." });
  log("U3 decline", dec.status, say((await j.get("/lt/institution")).text).match(/Ką pasiūlėte.{300}/)?.[0]);
});

test("U4 mid-run programme change", async () => {
  const w = smallWorld(); const { app } = w; const b = browserOf(app, lina);
  const v = app.db.select().from(programmeVersions).get()!;
  const at = `/lt/programmes/${v.programmeId}`;
  const f = await b.get(`${at}/change`);
  log("U4 form", f.status, (f.text.match(/name="[^"]+"/g) ?? []).length);
  const c = await b.get(`/lt/cohorts/${w.cohortId}/certificates/${w.certificates.jonas.id}`);
  log("U4 cert page", c.status, say(c.text).slice(0, 1500), linksOf(mainOf(c.text)).map((x) => x.href).filter((h) => /certif|check/.test(h)));
});

test("U5 checks in EN: words of document kinds", async () => {
  const w = smallWorld(); const b = browserOf(w.app, lina);
  for (const l of ["lt", "en"]) for (const p of ["my-learning", "approvals", "check", "reports", `cohorts/${w.cohortId}/issue-lists/new`]) {
    const x = await b.get(`/${l}/${p}`); log("U5", l, p, x.status, titleOf(x.text));
  }
});
