import { findVersion } from "#app/content/content.queries.server.ts";
import { listEnrolmentsOf } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { findCompletedStepIdsOf } from "./learning.queries.server.ts";
import { courseProgress } from "./progress.ts";

export type MyCourse = ReturnType<typeof listMyCourses>[number];

/**
 * Everything that somebody is enrolled in, with how far they are and where to
 * go on; the latest enrolment first. Two queries, however many courses.
 */
export function listMyCourses(db: Db, personId: PersonId, locale: Locale) {
  const done = findCompletedStepIdsOf(db, personId);
  return listEnrolmentsOf(db, personId).flatMap((enrolment) => {
    const version = findVersion(db, enrolment.courseVersionId);
    if (!version) return [];
    const { course } = version;
    const progress = courseProgress(
      course,
      done.get(enrolment.id) ?? new Set(),
      locale,
    );
    return [
      {
        enrolmentId: enrolment.id,
        courseId: enrolment.courseId,
        course: { slug: course.slug, title: course.title[locale] },
        cohort: enrolment.cohort?.title[locale] ?? null,
        progress,
        resume: resumeOf(course, progress),
        firstModule: { slug: course.modules[0]?.slug ?? "" },
      },
    ];
  });
}

/** The first step that is not done, with its module; null when all are. */
function resumeOf(
  { modules }: { modules: { id: string; slug: string }[] },
  { modules: states }: ReturnType<typeof courseProgress>,
) {
  const open = states.find(({ resumeStep }) => resumeStep !== null);
  const module = modules.find(({ id }) => id === open?.moduleId);
  if (!module || !open?.resumeStep) return null;
  return { module: { slug: module.slug }, step: open.resumeStep };
}
