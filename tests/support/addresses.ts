import type { Question } from "#app/content/quiz-file.ts";
import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import { questionsInOrder } from "#app/features/learning/quiz/attempt-order.ts";
import { rightEntries } from "#db/seed/answer-key.ts";
import { jonas, ruta, zivile } from "#db/seed/people.ts";
import type { Fields } from "./browser.ts";
import { KNOWN_PASSWORD } from "./known-password.ts";
import type { Address } from "./address.ts";
import { officeAddresses } from "./office-addresses.ts";
import type { SmallWorld } from "./small-world.ts";

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
  ...officeAddresses,
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
