import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import { fingerprintOf } from "#app/features/enrolments/change-person.server.ts";
import { darius, jonas, zivile, type SeedPerson } from "#db/seed/people.ts";
import type { Address } from "./address.ts";
import {
  COHORT_FIELDS,
  logoForm,
  PROGRAMME_FIELDS,
  programmePath,
  SESSION_FIELDS,
} from "./office-forms.ts";
import type { SmallWorld } from "./small-world.ts";
import { walkIn } from "./walk-in.ts";

/** The coordinator's office, by the route's file in `app/routes`. */
export const officeAddresses: Record<string, (world: SmallWorld) => Address> = {
  "programmes.tsx": () => ({ path: "/lt/programmes" }),
  "programme.tsx": (world) => ({ path: programmePath(world) }),
  "programme-new.tsx": () => ({
    path: "/lt/programmes/new?course=SML",
    fields: { ...PROGRAMME_FIELDS, code: "SML-NEW", series: "SML" },
  }),
  "programme-change.tsx": (world) => ({
    path: `${programmePath(world)}/change`,
    fields: {
      ...PROGRAMME_FIELDS,
      base: listProgrammes(world.app.db)[0]?.versionId ?? "",
      reason: "Pasikeitė vieta.",
    },
  }),
  "logos.tsx": () => ({ path: "/lt/programmes/logos", fields: logoForm() }),
  "logo.ts": ({ logoId }) => ({ path: `/lt/programmes/logos/${logoId}` }),
  "cohort-new.tsx": ({ app }) => ({
    path: "/lt/cohorts/new",
    fields: {
      ...COHORT_FIELDS,
      programme: listProgrammes(app.db)[0]?.id ?? "",
    },
  }),
  "cohort-settings.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/settings`,
    fields: { intent: "add-coordinator", email: darius.email },
  }),
  "sessions.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/sessions`,
  }),
  "session-new.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/sessions/new`,
    fields: SESSION_FIELDS,
  }),
  "session.tsx": ({ cohortId, sessions }) => ({
    path: `/lt/cohorts/${cohortId}/sessions/${sessions.open}`,
    fields: { ...SESSION_FIELDS, revision: "0" },
  }),
  "cohort-calendar.ts": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/calendar`,
  }),
  "cohorts.tsx": () => ({ path: "/lt/cohorts" }),
  "cohort.tsx": ({ cohortId }) => ({ path: `/lt/cohorts/${cohortId}` }),
  "people.tsx": ({ cohortId, newcomer }) => ({
    path: `/lt/cohorts/${cohortId}/people`,
    fields: { intent: "leave-line", person: newcomer.id },
  }),
  "person-new.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/people/new`,
    fields: { name: "Rasa Rasaitė", email: "rasa@x.example", track: "police" },
  }),
  "walk-in.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/people/walk-in`,
    fields: { name: "Rasa", track: "police", institution: "ins_police" },
  }),
  "person.tsx": ({ cohortId, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}/people/${enrolments.zivile}`,
    fields: { intent: "take-before" },
  }),
  "person-change.tsx": ({ app, cohortId, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}/people/${enrolments.zivile}/change`,
    fields: {
      ...{ name: zivile.name, email: zivile.email, track: "police" },
      institution: "ins_services",
      seen: seenOf(app, zivile),
    },
  }),
  "person-withdraw.tsx": ({ cohortId, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}/people/${enrolments.egle}/withdraw`,
  }),
  "person-merge.tsx": (world) => ({
    path: `/lt/cohorts/${world.cohortId}/people/${world.enrolments.egle}/merge`,
    fields: { with: walkIn(world) },
  }),
  "invitation.tsx": ({ newcomer }) => ({
    path: `/lt/invitation/${newcomer.token}`,
    fields: { name: "Ignas Rasa", password: "keturi žirgai lekia" },
  }),
  "extra-time.tsx": ({ cohortId, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}/learners/${enrolments.zivile}`,
    fields: { percent: "50" },
  }),
  "import-new.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/imports/new`,
    fields: {
      list: "Vardas ir pavardė\tEl. paštas\tProfesija\nIeva Ąžuolė\tieva@gaire.example\tpolice",
    },
  }),
  "import-template.ts": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/imports/template`,
  }),
  "import.tsx": ({ cohortId, importId }) => ({
    path: `/lt/cohorts/${cohortId}/imports/${importId}`,
    fields: { intent: "run", mode: "good-rows" },
  }),
  "import-errors.ts": ({ cohortId, importId }) => ({
    path: `/lt/cohorts/${cohortId}/imports/${importId}/errors`,
  }),
  "attendance.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/attendance`,
  }),
  "attendance-session.tsx": ({ cohortId, sessions, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}/attendance/${sessions.open}`,
    fields: {
      [`was-${enrolments.ruta}`]: "-,-",
      [`h1-${enrolments.ruta}`]: "p",
    },
  }),
  "attendance-lock.tsx": ({ cohortId, sessions }) => ({
    path: `/lt/cohorts/${cohortId}/attendance/${sessions.open}/lock`,
    fields: { missing: "12" },
  }),
  "attendance-person.tsx": ({ cohortId, sessions, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}/attendance/${sessions.locked}/people/${enrolments.ruta}`,
    fields: {
      half: "1",
      was: "a",
      said: "p",
      minutes: "",
      reason: "Parašas yra popieriniame lape.",
    },
  }),
  "attendance-sign-in-sheet.ts": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/attendance/sign-in-sheet?day=2026-11-20`,
  }),
  "attendance-paper.ts": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/attendance/papers/summary.xlsx`,
  }),
  "certificate.tsx": ({ cohortId, certificates }) => ({
    path: `/lt/cohorts/${cohortId}/certificates/${certificates.jonas.id}`,
    fields: {
      intent: "revoke",
      reasonClass: "false-data",
      reason: "Neteisingai įrašyta pavardė.",
      sure: "yes",
    },
  }),
  "issue-lists.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/issue-lists`,
    fields: { number: "SML-2026-0003", reason: "Sugadintas blankas." },
  }),
  "issue-list-new.tsx": ({ cohortId, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}/issue-lists/new`,
    fields: { step: "propose", row: `${enrolments.zivile}:certificate` },
  }),
  "issue-list.tsx": ({ cohortId, issueListId }) => ({
    path: `/lt/cohorts/${cohortId}/issue-lists/${issueListId}`,
    fields: { decision: "withdraw" },
  }),
  "approvals.tsx": () => ({ path: "/lt/approvals" }),
  "reports.tsx": () => ({ path: "/lt/reports" }),
  "report-rows.tsx": () => ({ path: "/lt/reports/rows?row=-" }),
  "report-xlsx.ts": () => ({ path: "/lt/reports/xlsx" }),
  "report-csv.ts": () => ({ path: "/lt/reports/csv" }),
  "institution.tsx": ({ cohortId }) => ({
    path: "/lt/institution",
    owner: jonas,
    fields: {
      invitation: `ins_police.${cohortId}`,
      name: "Naujas Žmogus",
      email: "naujas@gaire.example",
      track: "police",
    },
  }),
  "institutions.tsx": () => ({
    path: "/lt/institutions",
    fields: { institution: "ins_police", email: jonas.email },
  }),
  "nominations.tsx": ({ cohortId }) => ({
    path: `/lt/cohorts/${cohortId}/nominations`,
    fields: { person: zivile.id, decision: "enrol" },
  }),
  "parked-mail.tsx": () => ({
    path: "/lt/mail",
    fields: { mail: "mai_none" },
  }),
};

/** What the form about a police officer in the small course was shown with. */
function seenOf({ db }: SmallWorld["app"], { id }: SeedPerson): string {
  const person = findPerson(db, id);
  if (!person) throw new Error(`Nobody is ${id}.`);
  return fingerprintOf(person, "police");
}
