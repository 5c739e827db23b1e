import type { Question } from "#app/content/quiz-file.ts";
import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import { fingerprintOf } from "#app/features/enrolments/change-person.server.ts";
import { questionsInOrder } from "#app/features/learning/quiz/attempt-order.ts";
import { rightEntries } from "#db/seed/answer-key.ts";
import {
  darius,
  jonas,
  ruta,
  zivile,
  type SeedPerson,
} from "#db/seed/people.ts";
import type { Fields } from "./browser.ts";
import { KNOWN_PASSWORD } from "./known-password.ts";
import {
  COHORT_FIELDS,
  logoForm,
  PROGRAMME_FIELDS,
  programmePath,
  SESSION_FIELDS,
} from "./office-forms.ts";
import type { SmallWorld } from "./small-world.ts";

/** Where a route is found in the small world, and what a page of it would send. */
export type Address = {
  path: string;
  /** What its form sends when it is filled in as intended. */
  fields?: Fields;
  /** Whose own thing it shows, where that matters; Rūta's if nothing is said. */
  owner?: SeedPerson;
  /** What asks for it, where that is a script and not a page. */
  headers?: Record<string, string>;
};

export const COURSE = "/lt/courses/small-course";
export const MODULE = `${COURSE}/first-steps`;

/** By the route's file in `app/routes`. */
export const addresses: Record<string, (world: SmallWorld) => Address> = {
  "home.ts": () => ({ path: "/" }),
  "frame.tsx": () => ({ path: "/lt" }),
  "catalogue.tsx": () => ({ path: "/lt" }),
  "search.tsx": () => ({ path: "/lt/search?q=labas" }),
  "course.tsx": () => ({ path: COURSE, fields: { track: "police" } }),
  "course-track.tsx": () => ({
    path: `${COURSE}/track`,
    fields: { track: "social-work" },
  }),
  "course-changes.tsx": ({ attempts }) => ({
    path: `${COURSE}/changes`,
    fields: { version: attempts.open.courseVersionId },
  }),
  "module.tsx": () => ({ path: MODULE }),
  "page.tsx": () => ({ path: `${MODULE}/names` }),
  "field-card.tsx": () => ({ path: `${MODULE}/card` }),
  "reading-place.ts": () => ({
    path: `${MODULE}/names/place`,
    fields: { heading: "" },
  }),
  "module-print.tsx": () => ({ path: `${MODULE}/print` }),
  "terms.tsx": () => ({ path: "/lt/terms" }),
  "display.tsx": () => ({
    path: "/lt/display",
    fields: { theme: "dark", returnTo: "/lt" },
  }),
  "scenario.tsx": () => ({ path: `${MODULE}/scenario` }),
  "scenario-decision.tsx": ({ plays }) => ({
    path: `${MODULE}/scenario/${plays.open.id}/1`,
    fields: { choice: "0" },
  }),
  "scenario-ending.tsx": ({ plays }) => ({
    path: `${MODULE}/scenario/${plays.ended.id}/end`,
    owner: zivile,
  }),
  "module-image.ts": () => ({ path: `${MODULE}/images/leaflet.png` }),
  "quiz.tsx": () => ({ path: `${MODULE}/quiz` }),
  "quiz-question.tsx": (world) => ({
    path: questionPath(world, 1),
    fields: rightFields(world, 1),
  }),
  "quiz-answer.ts": (world) => ({
    path: `${questionPath(world, 1)}/answer`,
    fields: rightFields(world, 1),
    headers: { Accept: "application/json" },
  }),
  "quiz-questions.tsx": ({ attempts }) => ({
    path: `${MODULE}/quiz/${attempts.open.id}/questions`,
  }),
  "quiz-answers.ts": ({ attempts }) => ({
    path: `${MODULE}/quiz/${attempts.open.id}/questions/answers`,
    headers: { Accept: "application/json" },
  }),
  "quiz-check.tsx": ({ attempts }) => ({
    path: `${MODULE}/quiz/${attempts.open.id}/check`,
  }),
  "quiz-result.tsx": ({ attempts }) => ({
    path: `${MODULE}/quiz/${attempts.submitted.id}/result`,
  }),
  "page-note.tsx": () => ({
    path: `${MODULE}/names/note`,
    fields: { text: "Paklausti, kaip kreiptis." },
  }),
  "page-note-save.ts": () => ({
    path: `${MODULE}/names/note/save`,
    fields: { text: "Paklausti, kaip kreiptis." },
    headers: { Accept: "application/json" },
  }),
  "notes.tsx": () => ({ path: "/lt/notes" }),
  "notes-export.ts": () => ({ path: "/lt/notes/export" }),
  "note-delete.tsx": () => ({ path: "/lt/notes/SML-1/SML-1-P02/delete" }),
  "kept-form.tsx": () => ({ path: "/lt/kept-form" }),
  "my-learning.tsx": () => ({ path: "/lt/my-learning" }),
  "my-learning-calendar.ts": () => ({ path: "/lt/my-learning/calendar" }),
  "my-learning-export.tsx": () => ({ path: "/lt/my-learning/export" }),
  "my-learning-data.ts": () => ({ path: "/lt/my-learning/export/data" }),
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
  "person-merge.tsx": ({ cohortId, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}/people/${enrolments.egle}/merge`,
    fields: { with: zivile.id },
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
  "certificate-document.ts": ({ certificates }) => ({
    path: `/lt/certificates/${certificates.jonas.id}/document`,
    owner: jonas,
  }),
  "certificate-credential.ts": ({ certificates }) => ({
    path: `/lt/certificates/${certificates.jonas.id}/credential`,
    owner: jonas,
  }),
  "certificate-preview.ts": ({ app }) => ({
    path: `/lt/programmes/${listProgrammes(app.db)[0]?.id}/certificate-preview`,
  }),
  "issuer.ts": () => ({ path: "/issuer" }),
  "check.tsx": ({ certificates }) => ({
    path: "/lt/check",
    fields: { code: certificates.jonas.publicCode },
  }),
  "check-file.tsx": ({ certificates }) => ({
    path: "/lt/check/file",
    fields: fileForm(certificates.jonas.pdf),
  }),
  "revocations.ts": () => ({ path: "/revocations" }),
  "verifier.ts": () => ({ path: "/verifier" }),
  "check-result.tsx": ({ certificates }) => ({
    path: `/lt/check/${certificates.jonas.publicCode}`,
    fields: { name: jonas.name },
  }),
  "sign-in.tsx": () => ({
    path: "/lt/sign-in",
    fields: { email: ruta.email, password: KNOWN_PASSWORD },
  }),
  "sign-in-as.ts": () => ({
    path: "/lt/sign-in/as",
    fields: { person: ruta.id, returnTo: "/" },
  }),
  "sign-out.ts": () => ({ path: "/lt/sign-out" }),
  "not-found.tsx": () => ({ path: "/lt/nothing/at/all" }),
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
  "dev-mail.tsx": () => ({ path: "/dev/mail" }),
  "dev-ui.tsx": () => ({ path: "/dev/ui" }),
};

/** A question of Rūta's open attempt, by its number there. */
export function questionPath({ attempts }: SmallWorld, number: number): string {
  return `${MODULE}/quiz/${attempts.open.id}/questions/${number}`;
}

/** The right answer to it, as the form sends it. */
function rightFields(world: SmallWorld, number: number): Fields {
  return rightEntries(questionAt(world, number), world.attempts.open.seed);
}

/** The question as the course tree has it. */
export function questionAt(
  { course, attempts }: SmallWorld,
  number: number,
): Question {
  const quiz = course.modules[0]?.quiz;
  const questions = quiz ? questionsInOrder(quiz, attempts.open.seed) : [];
  const question = questions[number - 1];
  if (!question) throw new Error(`The attempt has no question ${number}.`);
  return question;
}

/** The form that hands in a file to be checked. */
function fileForm(bytes: Buffer): FormData {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), "certificate.pdf");
  return form;
}

/** What the form about a police officer in the small course was shown with. */
function seenOf({ db }: SmallWorld["app"], { id }: SeedPerson): string {
  const person = findPerson(db, id);
  if (!person) throw new Error(`Nobody is ${id}.`);
  return fingerprintOf(person, "police");
}
