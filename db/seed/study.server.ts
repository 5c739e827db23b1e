import { findVersion } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { findNewestEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { questionsInOrder } from "#app/features/learning/quiz/attempt-order.ts";
import { completePage } from "#app/features/learning/complete-page.server.ts";
import { stepsOf } from "#app/features/learning/module-steps.ts";
import { saveAnswer } from "#app/features/learning/quiz/save-answer.server.ts";
import { startAttempt } from "#app/features/learning/quiz/start-attempt.server.ts";
import { submitAttempt } from "#app/features/learning/quiz/submit-attempt.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { rightEntries, wrongEntries } from "./answer-key.ts";
import { playScenario } from "./play-scenario.server.ts";

type Office = Pick<AppContext, "db" | "clock">;

/** How far somebody gets: steps of the first module, then attempts at its quiz. */
export type Study = {
  /** How many steps are done; all of them when left out. */
  steps?: number;
  /** One attempt for each, passed or failed, in order. */
  attempts?: ("passed" | "failed")[];
};

/**
 * Enrols a person and lets them study the first module, through the same use
 * cases as a browser would.
 */
export function study(
  office: Office,
  person: Actor,
  courseId: string,
  did: Study,
): EnrolmentId {
  enrol(office, {
    actor: person,
    courseId,
    track: person.profession ?? "police",
  });
  return goOnStudying(office, person, courseId, did);
}

/** The same for somebody who is enrolled already. */
export function goOnStudying(
  office: Office,
  person: Pick<Actor, "id">,
  courseId: string,
  { steps = Infinity, attempts = [] }: Study,
): EnrolmentId {
  const enrolment = findNewestEnrolment(office.db, person.id, courseId);
  const version =
    enrolment && findVersion(office.db, enrolment.courseVersionId);
  const module = version?.course.modules[0];
  if (!enrolment || !module) throw new Error(`${courseId} is not published`);

  const place = {
    actor: person,
    enrolmentId: enrolment.id,
    moduleId: module.id,
  };
  for (const { id, kind } of stepsOf(module).slice(0, steps)) {
    if (kind === "page") completePage(office, { ...place, pageId: id });
    else playScenario(office, place);
  }
  for (const outcome of attempts) tryQuiz(office, place, module, outcome);
  return enrolment.id;
}

function tryQuiz(
  office: Office,
  place: {
    actor: Pick<Actor, "id">;
    enrolmentId: EnrolmentId;
    moduleId: string;
  },
  { quiz }: Parameters<typeof stepsOf>[0],
  outcome: "passed" | "failed",
): void {
  const started = startAttempt(office, place);
  if (!quiz || !started.ok) throw new Error("The quiz could not be started");
  const { id: attemptId, seed } = started.value.attempt;
  const entriesOf = outcome === "passed" ? rightEntries : wrongEntries;
  for (const question of questionsInOrder(quiz, seed)) {
    const entries = entriesOf(question, seed);
    saveAnswer(office, {
      actor: place.actor,
      attemptId,
      questionId: question.id,
      entries,
    });
  }
  submitAttempt(office, { actor: place.actor, attemptId });
}
