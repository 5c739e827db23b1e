import { findVersion } from "#app/content/content.queries.server.ts";
import { findNewestEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";

/**
 * The professions that a learner may read their course as, and the present one.
 * Null for whoever is not enrolled.
 */
export function openTrack(
  db: Db,
  personId: PersonId,
  courseId: string,
  locale: Locale,
) {
  const enrolment = findNewestEnrolment(db, personId, courseId);
  const version = enrolment && findVersion(db, enrolment.courseVersionId);
  if (!version) return null;
  const { slug, title, tracks } = version.course;
  return {
    enrolmentId: enrolment.id,
    course: { slug, title: title[locale] },
    tracks: tracks.map((one) => ({ id: one.id, title: one.title[locale] })),
    track: enrolment.track,
  };
}
