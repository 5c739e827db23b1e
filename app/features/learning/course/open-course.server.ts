import { compareVersions } from "#app/content/compare-versions.server.ts";
import { findVersion } from "#app/content/content.queries.server.ts";
import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { findOpenCohortForCourse } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { courseSummary } from "#app/features/courses/course-summary.ts";
import {
  findNewestEnrolment,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import { findPlaceIn } from "#app/features/enrolments/free-seats.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { changedSinceRead } from "../reading/changed-since-read.server.ts";
import { courseStanding } from "./course-standing.ts";
import { differingSteps } from "./differing-steps.server.ts";
import type { DoneSteps } from "../done-steps.ts";
import {
  findDoneSteps,
  findModuleCompletions,
} from "../learning.queries.server.ts";
import { closeLapsedAmong } from "../quiz/close-attempt.server.ts";
import type { Attempt } from "../quiz/quiz.queries.server.ts";
import { listAttemptsIn } from "./own-attempts.queries.server.ts";

export type OpenCourse = ReturnType<typeof openCourse>;

/** Who looks, and in which language. */
type Visit = { actor: Actor | null; locale: Locale };

type OpenContext = Pick<AppContext, "db" | "clock">;

/**
 * A course for whoever looks at it: its latest version for a stranger; for
 * somebody who is enrolled the version they follow, with where they stand in
 * each module, what goes with the enrolment, and whether a newer version is
 * there. Attempts of theirs whose time is over are closed first.
 */
export function openCourse(
  context: OpenContext,
  latest: PublishedVersion,
  { actor, locale }: Visit,
) {
  const { db } = context;
  const enrolment = actor
    ? findNewestEnrolment(db, actor.id, latest.courseId)
    : null;
  const begun = enrolment && findVersion(db, enrolment.courseVersionId);
  const version = begun ?? latest;
  const { course } = version;
  const done = enrolment && findDoneSteps(db, enrolment.id);
  const own = enrolment && done && { enrolment, version, done };
  const standing = own && standingIn(context, own, locale);
  return {
    course: courseSummary(version, locale),
    outcomes: inLanguage(course.outcomes, locale),
    tracks: course.tracks.map(({ id, title }) => ({
      id,
      title: title[locale],
    })),
    modules: course.modules.map((module, index) => ({
      ...moduleIn(module, locale),
      standing: standing?.modules[index] ?? null,
    })),
    progress: standing?.progress ?? null,
    enrolment: enrolment && enrolmentIn(enrolment, locale),
    newer:
      enrolment && newerVersion(db, enrolment, { version, latest }, locale),
    /** Pages that read otherwise than when the learner read them. */
    toReadAgain: own ? changedSinceRead(db, own, locale).size : 0,
    /** What somebody who enrols today joins; null: they would learn alone. */
    cohort: openCohort(context, { latest, enrolment }, { actor, locale }),
    isSignedIn: actor !== null,
    profession: actor?.profession ?? null,
  };
}

function standingIn(
  context: OpenContext,
  {
    enrolment: { id, track, programme },
    version,
    done,
  }: { enrolment: Enrolment; version: PublishedVersion; done: DoneSteps },
  locale: Locale,
) {
  const { db } = context;
  // First of all: closing one may complete a module.
  const attempts = attemptsIn(context, id);
  const record = {
    programme,
    done,
    differing: differingSteps(db, version, { done, track, locale }),
    attempts,
    completions: findModuleCompletions(db, id),
  };
  return courseStanding(version.course, record, locale);
}

function attemptsIn(context: OpenContext, enrolmentId: EnrolmentId): Attempt[] {
  const attempts = listAttemptsIn(context.db, enrolmentId);
  return closeLapsedAmong(context, attempts)
    ? listAttemptsIn(context.db, enrolmentId)
    : attempts;
}

function inLanguage(
  outcomes: PublishedVersion["course"]["outcomes"],
  locale: Locale,
) {
  return outcomes.map(({ id, text }) => ({ id, text: text[locale] }));
}

function moduleIn(module: CourseModule, locale: Locale) {
  return {
    slug: module.slug,
    title: module.title[locale],
    summary: module.summary[locale],
    minutes: module.minutes,
  };
}

function enrolmentIn({ track, cohort, programme }: Enrolment, locale: Locale) {
  return {
    track,
    cohort: cohort && { title: cohort.title[locale], endsOn: cohort.endsOn },
    programme: programme?.title[locale] ?? null,
  };
}

/** What the latest version changes for this learner; null when they follow it. */
function newerVersion(
  db: Db,
  { track }: Enrolment,
  { version, latest }: Record<"version" | "latest", PublishedVersion>,
  locale: Locale,
) {
  if (version.id === latest.id) return null;
  const versions = { from: version, to: latest };
  const { pageCount } = compareVersions(db, versions, { locale, track });
  const { number, publishedAt } = latest;
  return { number, publishedAt, pageCount };
}

/** Null too for somebody who is enrolled already. */
function openCohort(
  { db, clock }: OpenContext,
  of: { latest: PublishedVersion; enrolment: Enrolment | null },
  { actor, locale }: Visit,
) {
  if (of.enrolment) return null;
  const now = clock();
  const { courseId } = of.latest;
  const cohort = findOpenCohortForCourse(db, courseId, officeDay(now));
  return (
    cohort && {
      title: cohort.title[locale],
      endsOn: cohort.endsOn,
      place: findPlaceIn(db, cohort, actor?.id ?? null, now),
    }
  );
}
