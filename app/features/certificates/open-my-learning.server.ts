import { findCompletionOf } from "#app/features/completion/completion.queries.server.ts";
import { listMyCourses } from "#app/features/learning/my-courses.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { listCertificatesOf } from "./certificates.queries.server.ts";

export type OpenMyLearning = ReturnType<typeof openMyLearning>;

/**
 * A person's courses with what is missing before the certificate, and their
 * certificates. `unmet` is null where no certificate is waited for: the person
 * learns alone, or has it.
 */
export function openMyLearning(db: Db, personId: PersonId, locale: Locale) {
  const certificates = listCertificatesOf(db, personId);
  const certified = new Set(certificates.map(({ enrolmentId }) => enrolmentId));
  const courses = listMyCourses(db, personId, locale).map((course) => {
    const record = certified.has(course.enrolmentId)
      ? null
      : findCompletionOf(db, course.enrolmentId);
    return { ...course, unmet: record?.progress.unmet ?? null };
  });
  return { courses, certificates };
}
