import { findCompletionOf } from "#app/features/completion/completion.queries.server.ts";
import { listMyCourses } from "#app/features/learning/my-courses.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import {
  listCertificatesOf,
  type Certificate,
} from "./certificates.queries.server.ts";
import { formatPublicCode } from "./public-code.ts";

export type OpenMyLearning = ReturnType<typeof openMyLearning>;

/**
 * A person's courses with what is missing before the certificate, and their
 * certificates. `unmet` is null where no certificate is waited for: the person
 * learns alone, or has it.
 */
export function openMyLearning(db: Db, personId: PersonId, locale: Locale) {
  const issued = listCertificatesOf(db, personId);
  const certified = new Set(issued.map(({ enrolmentId }) => enrolmentId));
  const courses = listMyCourses(db, personId, locale).map((course) => {
    const record = certified.has(course.enrolmentId)
      ? null
      : findCompletionOf(db, course.enrolmentId);
    return { ...course, unmet: record?.progress.unmet ?? null };
  });
  return { courses, certificates: issued.map((one) => shownOf(one, locale)) };
}

/** What its owner sees; why one was revoked is between the office and them. */
function shownOf(certificate: Certificate, locale: Locale) {
  const { id, issuedAt, revokedAt, publicCode, snapshot } = certificate;
  return {
    id,
    number: formatCertificateNumber(certificate),
    programme: snapshot.programme.title[locale],
    checkCode: formatPublicCode(publicCode),
    issuedAt,
    revokedAt,
  };
}
