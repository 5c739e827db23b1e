import { findVersion } from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import {
  listEnrolmentsOf,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import { courseStanding, type CourseStanding } from "./course-standing.ts";
import { differingSteps } from "./differing-steps.server.ts";
import {
  findDoneStepsOf,
  findModuleCompletionsOf,
} from "../learning.queries.server.ts";
import { closeLapsedAmong } from "../quiz/close-attempt.server.ts";
import type { Attempt } from "../quiz/quiz.queries.server.ts";
import { listAttemptsOf } from "./own-attempts.queries.server.ts";

export type MyCourse = ReturnType<typeof listMyCourses>[number];

/**
 * Everything that somebody is enrolled in, with where they stand in each module
 * and where to go on; the latest enrolment first. Four queries, however many
 * courses. Attempts whose time is over are closed first.
 */
export function listMyCourses(
  context: Pick<AppContext, "db" | "clock">,
  personId: PersonId,
  locale: Locale,
) {
  const { db } = context;
  const recordOf = recordsOf(context, personId);
  return listEnrolmentsOf(db, personId).flatMap((enrolment) => {
    const version = findVersion(db, enrolment.courseVersionId);
    if (!version) return [];
    const { course } = version;
    const record = recordOf(enrolment, version, locale);
    const standing = courseStanding(course, record, locale);
    return [
      {
        enrolmentId: enrolment.id,
        courseId: enrolment.courseId,
        course: { slug: course.slug, title: course.title[locale] },
        cohort: enrolment.cohort?.title[locale] ?? null,
        /** The cohort's last day: until when the work is to be done. */
        deadline:
          enrolment.cohort?.studyUntil ?? enrolment.cohort?.endsOn ?? null,
        progress: standing.progress,
        modules: course.modules.map((module, index) => ({
          slug: module.slug,
          title: module.title[locale],
          standing: standing.modules[index] ?? null,
        })),
        resume: resumeOf(course, standing),
        quizToPass: quizToPass(course, standing),
      },
    ];
  });
}

/** What every enrolment of a person did, read in three queries. */
function recordsOf(
  context: Pick<AppContext, "db" | "clock">,
  personId: PersonId,
) {
  const { db } = context;
  // First of all: closing one may complete a module.
  const attempts = attemptsOf(context, personId);
  const doneOf = findDoneStepsOf(db, personId);
  const completionsOf = findModuleCompletionsOf(db, personId);
  const attemptsIn = Map.groupBy(
    attempts,
    ({ enrolmentId }): EnrolmentId => enrolmentId,
  );
  return (
    { id, track, programme }: Enrolment,
    version: PublishedVersion,
    locale: Locale,
  ) => {
    const done = doneOf.get(id) ?? new Map();
    return {
      programme,
      done,
      differing: differingSteps(db, version, { done, track, locale }),
      attempts: attemptsIn.get(id) ?? [],
      completions: completionsOf.get(id) ?? new Map(),
    };
  };
}

function attemptsOf(
  context: Pick<AppContext, "db" | "clock">,
  personId: PersonId,
): Attempt[] {
  const attempts = listAttemptsOf(context.db, personId);
  return closeLapsedAmong(context, attempts)
    ? listAttemptsOf(context.db, personId)
    : attempts;
}

type Modules = { modules: { slug: string }[] };

/** The first step that is not done, with its module; null when all are. */
function resumeOf({ modules }: Modules, standing: CourseStanding) {
  const index = standing.modules.findIndex(
    ({ progress }) => progress.resumeStep !== null,
  );
  const module = modules[index];
  const step = standing.modules[index]?.progress.resumeStep;
  return module && step ? { module: { slug: module.slug }, step } : null;
}

/** The first module whose quiz is not passed and can still be tried. */
function quizToPass({ modules }: Modules, standing: CourseStanding) {
  const index = standing.modules.findIndex(
    ({ quiz }) => quiz !== null && !quiz.passed && quiz.mayTry,
  );
  const module = modules[index];
  return module ? { slug: module.slug } : null;
}
