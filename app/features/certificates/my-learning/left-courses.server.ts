import { findVersion } from "#app/content/content.queries.server.ts";
import { listEnrolmentsEverOf } from "#app/features/enrolments/enrolments.queries.server.ts";
import { listAttemptsOf } from "#app/features/learning/course/own-attempts.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";

export type LeftCourse = ReturnType<typeof listLeftCourses>[number];

/**
 * The cohorts that somebody has left, with the quiz results that stay theirs to
 * read; the latest first. The modules themselves are closed to them.
 */
export function listLeftCourses(db: Db, personId: PersonId, locale: Locale) {
  const left = listEnrolmentsEverOf(db, personId).flatMap((one) =>
    one.withdrawnAt ? [{ ...one, withdrawnAt: one.withdrawnAt }] : [],
  );
  if (left.length === 0) return [];
  const attemptsOf = Map.groupBy(
    listAttemptsOf(db, personId),
    ({ enrolmentId }) => enrolmentId,
  );
  return left.flatMap(({ id, courseVersionId, cohort, withdrawnAt }) => {
    const course = findVersion(db, courseVersionId)?.course;
    if (!course) return [];
    return [
      {
        enrolmentId: id,
        course: { slug: course.slug, title: course.title[locale] },
        cohort: cohort?.title[locale] ?? null,
        withdrawnAt,
        results: (attemptsOf.get(id) ?? []).flatMap((attempt) => {
          const module = course.modules.find((m) => m.id === attempt.moduleId);
          if (!module || !attempt.submittedAt) return [];
          return [
            {
              attemptId: attempt.id,
              number: attempt.number,
              module: { slug: module.slug, title: module.title[locale] },
            },
          ];
        }),
      },
    ];
  });
}
