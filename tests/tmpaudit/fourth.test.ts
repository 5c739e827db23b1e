import { test } from "vitest";
import { eq } from "drizzle-orm";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { catalogue } from "#app/server/job-catalogue.server.ts";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { people } from "#db/schema/accounts.ts";
import { attendance } from "#db/schema/attendance.ts";
import { certificates } from "#db/schema/certificates.ts";
import { jobs, mails } from "#db/schema/operations.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { asta, lina, ruta, tomas, egle, zivile, jonas } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf, mistakesOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";

const log = (...a: unknown[]) => console.log(...a);
const say = (t: string) => textOf(mainOf(t));
const allJobs = async (app: never) => { for (let i = 0; i < 8; i++) await runDueJobs(app, catalogue); };

test("V1 CSV import with windows-1257 and ; through the browser, no scripts", async () => {
  const w = smallWorld(); const { app } = w; const b = browserOf(app, lina);
  const home = `/lt/cohorts/${w.cohortId}`;
  const page = await b.get(`${home}/imports/new`);
  log("V1 form", [...page.text.matchAll(/name="([^"]+)"/g)].map((x) => x[1]));
  const tpl = await b.get(`${home}/imports/template`);
  log("V1 template", tpl.status, tpl.headers.get("content-type"), JSON.stringify(tpl.text.slice(0, 160)));
  const csv = "Vardas, pavardė;El. paštas;Profesija;Įstaiga;Savivaldybė\r\nŽydrė Ąžuolaitė;zydre@x.example;Policijos pareigūnas;Gairių apskrities policijos komisariatas;Gairių r. sav.\r\nBlogas;neadresas;Policijos pareigūnas;;\r\n=HYPERLINK(1);f@x.example;policija;;\r\n";
  const map: Record<string, number> = { "ž": 0xfe, "Ž": 0xde, "ė": 0xeb, "Ą": 0xc0, "š": 0xf0, "ū": 0xfb, "Į": 0xc1, "į": 0xe1, "ų": 0xf8, "ą": 0xe0 };
  const bytes = Uint8Array.from([...csv].map((c) => map[c] ?? c.charCodeAt(0)));
  const form = new FormData(); form.set("file", new File([bytes], "sąrašas.csv"));
  const up = await b.post(`${home}/imports/new`, form);
  log("V1 upload", up.status, up.location, up.status === 302 ? "" : say(up.text).slice(0, 500));
  if (!up.location) return;
  await allJobs(app as never);
  const dry = await b.get(up.location);
  log("V1 dry", say(dry.text).slice(0, 1500));
  log("V1 buttons", [...dry.text.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map((x) => `${x[1]}=${x[2]}`));
  const err = await b.get(`${up.location}/errors`); log("V1 errors", err.status, err.text);
  const run = await b.post(up.location, { intent: "run", scope: "good", mode: "good-rows" });
  log("V1 run", run.status, run.location);
});

test("V2 participation then what is missing; revoked letter; later certificate", async () => {
  const w = smallWorld(); const { app } = w; const b = browserOf(app, lina);
  app.db.update(programmeVersions).set({ rule: { certificate: [{ kind: "all-modules" }], participation: [] } }).run();
  const home = `/lt/cohorts/${w.cohortId}`;
  const e = findEnrolmentInCohort(app.db, ruta.id, w.cohortId)!;
  const before = say((await browserOf(app, ruta).get("/lt/my-learning")).text);
  await b.post(`${home}/issue-lists/new`, [["step", "propose"], ["row", `${e.id}:participation`]]);
  await allJobs(app as never);
  const after = say((await browserOf(app, ruta).get("/lt/my-learning")).text);
  log("V2 before", /nėra|trūksta|Pažymėjimo dar/i.test(before), before.slice(0, 220)); log("V2 after", after.slice(0, 220), "|", after.match(/Pažymėjimai .{60}/)?.[0]);
});

test("V3 twins on dashboard filters", async () => {
  const w = smallWorld(); const { app } = w; const b = browserOf(app, lina);
  const home = `/lt/cohorts/${w.cohortId}`;
  await b.post(`${home}/people/walk-in`, { name: "Jonas Antrininkas", track: "police", institution: "ins_police" });
  const p = app.db.select().from(people).where(eq(people.name, "Jonas Antrininkas")).get()!;
  const before = say((await b.get(home)).text).match(/Dalyviai \d+.{0,60}/)?.[0];
  const r = await b.post(`${home}/people/${w.enrolments.ruta}/merge`, { with: p.id });
  const d = await b.get(home);
  log("V3", before, "→", r.status, say(d.text).match(/Dalyviai \d+.{0,90}/)?.[0]);
  const opts = [...d.text.matchAll(/<option value="([^"]*)"[^>]*>[^<]*(?:Išėjo)/g)].map((x) => x[1]);
  const sel = d.text.match(/<select[^>]*name="([^"]+)"/g);
  log("V3 options", opts, sel);
  log("V3 left", say((await b.get(`${home}?state=${opts[0]}`)).text).match(/Rasta: .{200}/)?.[0]);
  log("V3 institution", say((await browserOf(app, jonas).get("/lt/institution")).text).includes("Antrininkas"));
});
