import { findVersion } from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import type { Actor } from "#app/auth/actor.ts";
import { courseSummary } from "#app/features/courses/course-summary.ts";
import { findNewestEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { findCompletedStepIds } from "./learning.queries.server.ts";
import { courseProgress } from "./progress.ts";

export type OpenCourse = ReturnType<typeof openCourse>;

/**
 * A course for whoever looks at it: its latest version for a stranger, the
 * version they began, with their progress, for somebody who is enrolled.
 */
export function openCourse(
  db: Db,
  actor: Actor | null,
  latest: PublishedVersion,
  locale: Locale,
) {
  const enrolment = actor
    ? findNewestEnrolment(db, actor.id, latest.courseId)
    : null;
  const own = enrolment && findVersion(db, enrolment.courseVersionId);
  const version = own ?? latest;
  const { course } = version;
  const progress = enrolment
    ? courseProgress(course, findCompletedStepIds(db, enrolment.id), locale)
    : null;
  return {
    course: courseSummary(version, locale),
    outcomes: course.outcomes.map(({ id, text }) => ({
      id,
      text: text[locale],
    })),
    tracks: course.tracks.map(({ id, title }) => ({
      id,
      title: title[locale],
    })),
    modules: course.modules.map((module, index) => ({
      slug: module.slug,
      title: module.title[locale],
      summary: module.summary[locale],
      minutes: module.minutes,
      progress: progress?.modules[index] ?? null,
    })),
    progress,
    isSignedIn: actor !== null,
    profession: actor?.profession ?? null,
  };
}
