import type { AppContext } from "#app/context.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import type { OpenModule } from "../open-module.server.ts";
import { countAsked } from "./attempt-order.ts";
import { closeLapsedAttempt } from "./close-attempt.server.ts";
import { findExtraPercent } from "./extra-time.queries.server.ts";
import { findOwnAttempt } from "./own-quiz.server.ts";
import { attemptsThatCount, programmePartOf } from "./programme-part.ts";
import {
  findAnswers,
  listAttempts,
  type Attempt,
} from "./quiz.queries.server.ts";
import { quizState } from "./quiz-state.ts";
import { minutesAllowed } from "./quiz-time.ts";

export type OpenQuiz = NonNullable<ReturnType<typeof openQuiz>>;

/**
 * A module's quiz as one learner has it; null when the module has none. An
 * attempt whose time is over is closed first.
 */
export function openQuiz(
  context: Pick<AppContext, "db" | "clock">,
  { enrolment, version, module, quiz: known }: OpenModule,
) {
  const { quiz } = module;
  if (!quiz || !known) return null;
  if (known.openAttemptId) closeLapsedAttempt(context, known.openAttemptId);

  const { db, clock } = context;
  const attempts = listAttempts(db, enrolment.id, module.id);
  const state = quizState(quiz, attempts, known.neededPercent);
  const { waitUntil } = state;
  const limit = quiz.timeLimitMinutes;
  const extraPercent = findExtraPercent(db, enrolment.personId);
  return {
    course: { slug: version.course.slug, title: version.course.title },
    module: { slug: module.slug, title: module.title },
    /** What it is to the programme of the learner's cohort. */
    part: programmePartOf(enrolment, module.id),
    /** How many attempts count for the certificate; null: all. */
    attemptsCounting: attemptsThatCount(enrolment, module),
    /** How many an attempt asks. */
    questions: countAsked(quiz),
    layout: quiz.layout,
    counts: quiz.counts,
    review: quiz.review,
    waitHours: quiz.waitHours,
    /** When the next attempt may be started; null when it is now, or never. */
    waitUntil: waitUntil && clock() < waitUntil ? waitUntil : null,
    /** The limit with the learner's extra time; null where there is none. */
    minutesAllowed:
      limit === undefined ? null : minutesAllowed(limit, extraPercent),
    /** Where the open attempt goes on; null when none is open. */
    resumeNumber:
      state.openAttemptId &&
      firstUnanswered(context, enrolment.personId, state.openAttemptId),
    state,
    attempts: attempts.toReversed().map(listedAttempt),
  };
}

function listedAttempt({ id, number, submittedAt, score, ranOut }: Attempt) {
  return { id, number, submittedAt, score, ranOut };
}

/** The first question without an answer; when all have one, the last question. */
function firstUnanswered(
  { db }: Pick<AppContext, "db">,
  personId: OpenModule["enrolment"]["personId"],
  attemptId: AttemptId,
): number | null {
  const own = findOwnAttempt(db, personId, attemptId);
  if (!own) return null;
  const answers = findAnswers(db, attemptId);
  const open = own.questions.findIndex(({ id }) => !answers.has(id));
  return open < 0 ? own.questions.length : open + 1;
}
