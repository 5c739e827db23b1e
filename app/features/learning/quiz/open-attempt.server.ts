import {
  findCourseId,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import type { AttemptId, PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import { findNewestEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { Db } from "#db/client.server.ts";
import type { AnswerSheet } from "./answer.ts";
import { closeLapsedAttempt } from "./close-attempt.server.ts";
import {
  findOwnAttempt,
  findOwnQuiz,
  type OwnAttempt,
} from "./own-quiz.server.ts";
import {
  findSavedAnswers,
  listAttempts,
  sheetOf,
  type SavedAnswer,
} from "./quiz.queries.server.ts";
import { findFlaggedIds } from "./quiz-flags.queries.server.ts";
import { quizState, type QuizState } from "./quiz-state.ts";

/** An attempt with all that was answered; its course and module as it began. */
export type OpenAttempt = OwnAttempt & {
  state: QuizState;
  answers: AnswerSheet;
  /** With the revisions, and what was taken back. */
  saved: ReadonlyMap<string, SavedAnswer>;
  flagged: ReadonlySet<string>;
  /** The version that the learner reads now; mostly the attempt's own. */
  present: PublishedVersion;
};

/** The address of an attempt: where the module is, and which attempt. */
export type AttemptPlace = {
  course: string;
  module: string;
  attempt: AttemptId;
  locale: Locale;
};

/**
 * A learner's own attempt at the quiz of the module that the address names;
 * null for another's, and for an attempt at another quiz. One whose time is
 * over is closed first.
 */
export function openAttempt(
  context: Pick<AppContext, "db" | "clock">,
  personId: PersonId,
  place: AttemptPlace,
): OpenAttempt | null {
  const { db } = context;
  const found = findOwnAttempt(db, personId, place.attempt);
  if (!found || !isAt(db, found, place)) return null;
  const isOver = closeLapsedAttempt(context, place.attempt);
  const own = isOver ? findOwnAttempt(db, personId, place.attempt) : found;
  if (!own) return null;

  const { enrolment, module, quiz, neededPercent } = own;
  const attempts = listAttempts(db, enrolment.id, module.id);
  const state = quizState(quiz, attempts, neededPercent);
  const saved = findSavedAnswers(db, place.attempt);
  return {
    ...own,
    state: {
      ...state,
      keyMayBeShown: state.keyMayBeShown && !mayTryNow(db, personId, own),
    },
    answers: sheetOf(saved),
    saved,
    flagged: findFlaggedIds(db, place.attempt),
    present: presentVersion(db, personId, own),
  };
}

/** Of the latest enrolment in the course: what its addresses open. */
function presentVersion(
  db: Db,
  personId: PersonId,
  { enrolment: { courseId }, version }: OwnAttempt,
): PublishedVersion {
  const newest = findNewestEnrolment(db, personId, courseId);
  return (newest && findVersion(db, newest.courseVersionId)) ?? version;
}

/**
 * Whether the learner may try this quiz where they stand now: at a version that
 * they moved to, or in a later enrolment, where the attempts are others.
 */
function mayTryNow(
  db: Db,
  personId: PersonId,
  { enrolment: { courseId }, module: { id: moduleId } }: OwnAttempt,
): boolean {
  const newest = findNewestEnrolment(db, personId, courseId);
  const now =
    newest && findOwnQuiz(db, personId, { enrolmentId: newest.id, moduleId });
  if (!now) return false;
  const attempts = listAttempts(db, now.enrolment.id, moduleId);
  return quizState(now.quiz, attempts, now.neededPercent).mayTry;
}

/**
 * Whether the address names the attempt's course and module: as they are called
 * in its version, in the one that the learner reads by now, or once were.
 */
function isAt(
  db: Db,
  { enrolment, module }: OwnAttempt,
  place: AttemptPlace,
): boolean {
  if (findCourseId(db, place.course) !== enrolment.courseId) return false;
  const read = findVersion(db, enrolment.courseVersionId)?.course.modules ?? [];
  const present = read.filter(({ id }) => id === module.id);
  return [module, ...present].some(
    ({ slug, formerSlugs }) =>
      slug === place.module || formerSlugs.includes(place.module),
  );
}
