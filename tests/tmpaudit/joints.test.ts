import { expect, test } from "vitest";
import { eq, desc } from "drizzle-orm";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { catalogue } from "#app/server/job-catalogue.server.ts";
import { mergePeople } from "#app/features/enrolments/merge-people.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { listParticipations } from "#app/features/reports/participation/participations.queries.server.ts";
import { goOnStudying } from "#db/seed/study.server.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { people } from "#db/schema/accounts.ts";
import { attendance } from "#db/schema/attendance.ts";
import { enrolments as enrolmentsTable } from "#db/schema/enrolments.ts";
import { certificates } from "#db/schema/certificates.ts";
import { mails } from "#db/schema/operations.ts";
import { asta, egle, jonas, lina, mindaugas, ruta, tomas, zivile } from "#db/seed/people.ts";
import { browserOf, browserWith } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf, valueOf, mistakesOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { moveNotes } from "#app/features/learning/notes/move-notes.server.ts";

const log = (...a: unknown[]) => console.log(...a);
const say = (t: string) => textOf(mainOf(t));

test("T1 links to nominations, approvals etc.", async () => {
  const w = smallWorld();
  const b = browserOf(w.app, lina);
  const home = `/lt/cohorts/${w.cohortId}`;
  const found: Record<string, string[]> = {};
  for (const p of [home, `${home}/people`, `${home}/settings`, `${home}/sessions`, `${home}/attendance`, `${home}/issue-lists`, "/lt/cohorts", "/lt/my-learning", `${home}/people/new`]) {
    const { text } = await b.get(p);
    for (const { href } of linksOf(text)) (found[href.replace(w.cohortId, "C")] ??= []).push(p.replace(w.cohortId, "C"));
  }
  log("T1 nominations:", Object.keys(found).filter((h) => h.includes("nomination")));
  log("T1 all:", Object.keys(found).join("\n"));
  const a = await browserOf(w.app, asta).get("/lt/my-learning");
  log("T1 asta:", linksOf(a.text).map(({ href }) => href).join(" "));
});

test("T2 invite -> accept -> learn -> issue -> letter -> download -> check", async () => {
  const w = smallWorld();
  const { app } = w;
  const b = browserOf(app, lina);
  const home = `/lt/cohorts/${w.cohortId}`;
  const added = await b.post(`${home}/people/new`, { name: "Rasa Rasaitė", email: "rasa@x.example", track: "police", institution: "ins_police", locale: "en" });
  log("T2 add", added.status, added.location);
  const letter = app.db.select().from(mails).orderBy(desc(mails.id)).all().find((x) => x.recipient === "rasa@x.example");
  log("T2 letter", letter?.subject, letter?.text);
  const link = /https?:\/\/[^\s]+\/invitation\/\S+/.exec(letter?.text ?? "")?.[0] ?? "";
  const path = new URL(link).pathname;
  const acc = await browserOf(app).post(path, { name: "Rasa Rasaitė", password: "keturi žirgai lekia" });
  log("T2 accept", acc.status, acc.location);
  const cookie = (acc.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
  const me = browserWith(app, cookie);
  const after = await me.get(acc.location ?? "/");
  log("T2 after accept page", after.status, say(after.text).slice(0, 300));
  const mine = await me.get("/en/my-learning");
  log("T2 my", mine.status, say(mine.text).slice(0, 400));
  const row = app.db.select().from(people).where(eq(people.email, "rasa@x.example")).get()!;
  const e = goOnStudying(app, { id: row.id }, "SML", { attempts: ["failed", "passed"] });
  const dash = await b.get(home);
  log("T2 dash", say(dash.text).slice(0, 1800));
  const il = await b.post(`${home}/issue-lists/new`, [["step", "propose"], ["row", `${e}:certificate`]]);
  log("T2 propose", il.status, il.location);
  for (let i = 0; i < 5; i++) await runDueJobs(app as never, catalogue);
  const list = await b.get(il.location ?? "");
  log("T2 list", say(list.text).slice(0, 500));
  const cert = app.db.select().from(certificates).all().at(-1)!;
  const cl = app.db.select().from(mails).orderBy(desc(mails.id)).all().filter((x) => x.recipient === "rasa@x.example");
  log("T2 letters", cl.map((x) => [x.subject, x.text]).slice(0, 1));
  const pdf = await me.get(`/en/certificates/${cert.id}/document`);
  const cred = await me.get(`/en/certificates/${cert.id}/credential`);
  log("T2 dl", pdf.status, pdf.headers.get("content-type"), cred.status, cred.headers.get("content-type"), cred.text.slice(0, 200));
  const check = await browserOf(app).get(`/lt/check/${cert.publicCode}`);
  log("T2 check", check.status, say(check.text).slice(0, 400), check.headers.get("x-robots-tag"));
});

test("T3 walk-in gets an e-mail later", async () => {
  const w = smallWorld();
  const { app } = w;
  const b = browserOf(app, lina);
  app.db.update(programmeVersions).set({ rule: { certificate: [], participation: null } }).run();
  const home = `/lt/cohorts/${w.cohortId}`;
  const add = await b.post(`${home}/people/walk-in`, { name: "Petras Petraitis", track: "police", institution: "ins_police" });
  const p = app.db.select().from(people).where(eq(people.name, "Petras Petraitis")).get()!;
  const e = findEnrolmentInCohort(app.db, p.id, w.cohortId)!;
  const il = await b.post(`${home}/issue-lists/new`, [["step", "propose"], ["row", `${e.id}:certificate`]]);
  for (let i = 0; i < 5; i++) await runDueJobs(app as never, catalogue);
  const cert = app.db.select().from(certificates).all().at(-1)!;
  log("T3", add.status, il.status, cert.snapshot.personName);
  const before = app.db.select().from(mails).all().length;
  const change = `${home}/people/${e.id}/change`;
  const form = (await b.get(change)).text;
  const seen = valueOf(form, "seen") ?? "";
  const ch = await b.post(change, { name: p.name, email: "petras@x.example", track: "police", institution: "ins_police", seen });
  log("T3 change", ch.status, ch.location, JSON.stringify(mistakesOf(ch.text)));
  for (let i = 0; i < 3; i++) await runDueJobs(app as never, catalogue);
  log("T3 letters after e-mail", app.db.select().from(mails).all().slice(before).map((x) => [x.recipient, x.subject]));
  const person = await b.get(`${home}/people/${e.id}`);
  log("T3 person page", say(person.text).slice(0, 900));
  const re = await b.post(`${home}/people/${e.id}`, { intent: "resend" });
  const all = app.db.select().from(mails).all().slice(before);
  log("T3 resend", re.status, re.location, all.map((x) => [x.recipient, x.subject]));
  const link = /https?:\/\/[^\s]+\/invitation\/\S+/.exec(all.at(-1)?.text ?? "")?.[0];
  if (link) {
    const acc = await browserOf(app).post(new URL(link).pathname, { name: "Petras Petraitis", password: "keturi žirgai lekia" });
    const me = browserWith(app, (acc.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "");
    const mine = await me.get("/lt/my-learning");
    log("T3 mine", say(mine.text).slice(0, 600));
    log("T3 pdf", (await me.get(`/lt/certificates/${cert.id}/document`)).status);
  }
});

test("T4 merged twins", async () => {
  const w = smallWorld();
  const { app } = w;
  const b = browserOf(app, lina);
  const home = `/lt/cohorts/${w.cohortId}`;
  await b.post(`${home}/people/walk-in`, { name: "Jonas Adomaitis 2", track: "police", institution: "ins_services" });
  const p = app.db.select().from(people).where(eq(people.name, "Jonas Adomaitis 2")).get()!;
  const twin = findEnrolmentInCohort(app.db, p.id, w.cohortId)!;
  const own = findEnrolmentInCohort(app.db, jonas.id, w.cohortId)!;
  for (const id of [twin.id, own.id])
    app.db.insert(attendance).values({ sessionId: w.sessions.open, enrolmentId: id, half: 1, wasPresent: true, markedById: lina.id, markedAt: app.clock() }).run();
  const uniq = () => new Set(listParticipations(app.db, lina.id).map((x) => x.personId)).size;
  const beforeU = uniq();
  const r = await b.post(`${home}/people/${own.id}/merge`, { with: p.id });
  log("T4 merge", r.status, r.location, r.status === 302 ? "" : say(r.text).slice(0, 300));
  log("T4 unique before/after", beforeU, uniq(), listParticipations(app.db, lina.id).map((x) => x.personName + ":" + x.personId));
  for (const path of ["", "/people", "/people?state=withdrawn", "/attendance", `/attendance/${w.sessions.open}`, "/issue-lists/new"]) {
    const t = say((await b.get(home + path)).text);
    log("T4 page", path, (t.match(/Jonas Adomaitis( 2)?/g) ?? []).join("|"));
  }
  const sheet = await b.get(`${home}/attendance/papers/participants.pdf`);
  log("T4 participants", sheet.status);
  // the register row of the ended when the certified one ends
  const w2 = smallWorld(); const a2 = w2.app; const b2 = browserOf(a2, lina);
  await b2.post(`${home}/people/walk-in`, { name: "Jonas Adomaitis 2", track: "police", institution: "ins_services" });
  const p2 = a2.db.select().from(people).where(eq(people.name, "Jonas Adomaitis 2")).get()!;
  const t2 = findEnrolmentInCohort(a2.db, p2.id, w2.cohortId)!;
  const r2 = await b2.post(`/lt/cohorts/${w2.cohortId}/people/${t2.id}/merge`, { with: jonas.id });
  log("T4b merge the other way", r2.status, r2.status === 302 ? "" : say(r2.text).slice(0, 400));
});

test("T5 withdrawn", async () => {
  const w = smallWorld();
  const { app } = w;
  const b = browserOf(app, lina);
  const home = `/lt/cohorts/${w.cohortId}`;
  const r = await b.post(`${home}/people/${w.enrolments.zivile}/withdraw`, {});
  log("T5", r.status, r.location);
  for (const path of ["", "/people", "/people?state=withdrawn", "/attendance", `/attendance/${w.sessions.open}`, "/issue-lists/new", "?q=gud"]) {
    const t = say((await b.get(home + path)).text);
    log("T5 page", path, [...t.matchAll(/.{0,20}Živilė Gudaitė.{0,80}/g)].map((x) => x[0]));
  }
  const rep = await b.get("/lt/reports/rows");
  log("T5 rows", rep.status, say(rep.text).slice(0, 700));
});

test("T6 participation, replaced in my-learning, check", async () => {
  const w = smallWorld();
  const { app } = w;
  const b = browserOf(app, lina);
  const home = `/lt/cohorts/${w.cohortId}`;
  app.db.update(programmeVersions).set({ rule: { certificate: [{ kind: "all-modules" }, { kind: "quiz", moduleId: null, percent: 70, mostAttempts: null }], participation: [] } }).run();
  const il = await b.post(`${home}/issue-lists/new`, [["step", "propose"], ["row", `${w.enrolments.ruta}:participation`]]);
  for (let i = 0; i < 5; i++) await runDueJobs(app as never, catalogue);
  log("T6", il.status);
  const cert = app.db.select().from(certificates).all().at(-1)!;
  log("T6 kind", cert.kind, cert.snapshot.personName);
  const mine = await browserOf(app, ruta).get("/lt/my-learning");
  log("T6 mine", say(mine.text));
  log("T6 check", say((await browserOf(app).get(`/lt/check/${cert.publicCode}`)).text).slice(0, 200));
  log("T6 check en", say((await browserOf(app).get(`/en/check/${cert.publicCode}`)).text).slice(0, 200));
  // replace Jonas'
  const path = `${home}/certificates/${w.certificates.jonas.id}`;
  const d = await b.post(path, { intent: "replace", correction: "Kita pavardė nuo šiandien.", sure: "yes" });
  log("T6 replace", d.status);
  for (let i = 0; i < 5; i++) await runDueJobs(app as never, catalogue);
  const jm = await browserOf(app, jonas).get("/lt/my-learning");
  log("T6 jonas", say(jm.text));
  const mm = await browserOf(app, mindaugas).get("/lt/my-learning");
  log("T6 mindaugas", say(mm.text).slice(0, 700));
});

test("T7 nav + programme page preview + logos", async () => {
  const w = smallWorld();
  const b = browserOf(w.app, lina);
  const list = await b.get("/lt/programmes");
  const prog = linksOf(mainOf(list.text)).map((x) => x.href).find((x) => /programmes\/prg/.test(x)) ?? "";
  const page = await b.get(prog);
  log("T7", prog, page.status, linksOf(mainOf(page.text)).map((x) => `${x.text}→${x.href}`).join("\n"));
  const rep = await b.get("/lt/reports?rows=gender&columns=month");
  log("T7 reports", rep.status, linksOf(mainOf(rep.text)).map((x) => x.href).join("\n").slice(0, 1500), say(rep.text).slice(0, 700));
});
