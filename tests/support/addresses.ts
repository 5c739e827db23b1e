import type { Question } from "#app/content/course-tree.ts";
import { questionsInOrder } from "#app/features/learning/attempt-order.ts";
import { rightEntries } from "#db/seed/answer-key.ts";
import { jonas, ruta, type SeedPerson } from "#db/seed/people.ts";
import type { Fields } from "./browser.ts";
import { KNOWN_PASSWORD } from "./known-password.ts";
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
  "locale.tsx": () => ({ path: "/lt" }),
  "catalogue.tsx": () => ({ path: "/lt" }),
  "course.tsx": () => ({ path: COURSE, fields: { track: "police" } }),
  "module.tsx": () => ({ path: MODULE }),
  "page.tsx": () => ({ path: `${MODULE}/names` }),
  "field-card.tsx": () => ({ path: `${MODULE}/card` }),
  "scenario.tsx": () => ({ path: `${MODULE}/scenario` }),
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
  "quiz-check.tsx": ({ attempts }) => ({
    path: `${MODULE}/quiz/${attempts.open.id}/check`,
  }),
  "quiz-result.tsx": ({ attempts }) => ({
    path: `${MODULE}/quiz/${attempts.submitted.id}/result`,
  }),
  "my-learning.tsx": () => ({ path: "/lt/my-learning" }),
  "cohorts.tsx": () => ({ path: "/lt/cohorts" }),
  "cohort.tsx": ({ cohortId, enrolments }) => ({
    path: `/lt/cohorts/${cohortId}`,
    fields: { enrolment: enrolments.zivile },
  }),
  "certificate.tsx": ({ cohortId, certificates }) => ({
    path: `/lt/cohorts/${cohortId}/certificates/${certificates.jonas.id}`,
    fields: { reason: "Neteisingai įrašyta pavardė." },
  }),
  "certificate-document.ts": ({ certificates }) => ({
    path: `/lt/certificates/${certificates.jonas.id}/document`,
    owner: jonas,
  }),
  "check.tsx": ({ certificates }) => ({
    path: "/lt/check",
    fields: { code: certificates.jonas.publicCode },
  }),
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
