import {
  findCourseId,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import {
  findNewestEnrolment,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { differingSteps } from "./course/differing-steps.server.ts";
import type { DoneSteps } from "./done-steps.ts";
import {
  findDoneSteps,
  findModuleCompletions,
} from "./learning.queries.server.ts";
import { closeLapsedAmong } from "./quiz/close-attempt.server.ts";
import { listAttempts, type Attempt } from "./quiz/quiz.queries.server.ts";
import { moduleProgress, type ModuleProgress } from "./progress.ts";
import { neededPercent, quizState, type QuizState } from "./quiz/quiz-state.ts";

/** A module as one learner has it: at the version they began, with their progress. */
export type OpenModule = {
  enrolment: Enrolment;
  version: PublishedVersion;
  module: CourseModule;
  /** From 1, within the course. */
  moduleNumber: number;
  progress: ModuleProgress;
  /** Every step of the course that is done, with its tracks and instants. */
  done: DoneSteps;
  /** Where they stand with its quiz; null when the module has none. */
  quiz: QuizState | null;
  /** Every attempt at the quiz, the first one first. */
  attempts: Attempt[];
};

type OpenContext = Pick<AppContext, "db" | "clock">;

/**
 * Opens a module of a course for somebody who is enrolled in it.
 *
 * Null when there is no such course or module, or the person is not enrolled:
 * from outside the three look the same. A former slug still opens the module;
 * `module.slug` and `version.course.slug` are the present ones. An attempt at its
 * quiz whose time is over is closed first.
 */
export function openModule(
  context: OpenContext,
  personId: PersonId,
  {
    course: courseSlug,
    module: moduleSlug,
    locale,
  }: { course: string; module: string; locale: Locale },
): OpenModule | null {
  const { db } = context;
  const courseId = findCourseId(db, courseSlug);
  if (courseId === null) return null;
  const enrolment = findNewestEnrolment(db, personId, courseId);
  const version = enrolment && findVersion(db, enrolment.courseVersionId);
  if (!version) return null;

  const { modules } = version.course;
  const index = modules.findIndex(
    ({ slug, formerSlugs }) =>
      slug === moduleSlug || formerSlugs.includes(moduleSlug),
  );
  const module = modules[index];
  if (!module) return null;
  const done = findDoneSteps(db, enrolment.id);
  const { track } = enrolment;
  const differing = differingSteps(db, version, { done, track, locale });
  const attempts = attemptsAt(context, enrolment, module);
  return {
    enrolment,
    version,
    module,
    moduleNumber: index + 1,
    progress: moduleProgress(module, done, locale, differing),
    done,
    quiz: stateOfQuiz(module, enrolment, attempts),
    attempts,
  };
}

function attemptsAt(
  context: OpenContext,
  { id: enrolmentId }: Enrolment,
  { id, quiz }: CourseModule,
): Attempt[] {
  if (!quiz) return [];
  const attempts = listAttempts(context.db, enrolmentId, id);
  return closeLapsedAmong(context, attempts)
    ? listAttempts(context.db, enrolmentId, id)
    : attempts;
}

function stateOfQuiz(
  { id, quiz }: CourseModule,
  { programme }: Enrolment,
  attempts: readonly Attempt[],
): QuizState | null {
  if (!quiz) return null;
  return quizState(quiz, attempts, neededPercent(id, quiz, programme));
}

/** What the module's own page says about it. */
export function summaryOf(
  db: Db,
  { enrolment, version, module, moduleNumber, progress, quiz }: OpenModule,
  locale: Locale,
) {
  const completion = findModuleCompletions(db, enrolment.id).get(module.id);
  const { course } = version;
  return {
    course: {
      slug: course.slug,
      title: course.title[locale],
      modules: course.modules.length,
    },
    module: {
      slug: module.slug,
      title: module.title[locale],
      summary: module.summary[locale],
      number: moduleNumber,
      minutes: module.minutes,
      outcomes: module.outcomes.map(({ id, text }) => ({
        id,
        text: text[locale],
      })),
      warning: module.contentWarning?.[locale] ?? null,
      hasCard: module.hasCard,
    },
    progress,
    quiz,
    /** When and at which version it was completed; null before that. */
    completion: completion ?? null,
  };
}

export type ModuleSummary = ReturnType<typeof summaryOf>;
