import { findCompletionsOf } from "#app/features/completion/completion.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { listMyCourses } from "#app/features/learning/course/my-courses.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { AppContext } from "#app/context.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import {
  listCertificatesOf,
  type Certificate,
} from "#app/features/certificates/register/certificates.queries.server.ts";
import { daysLeft } from "./days-left.ts";
import { formatPublicCode } from "#app/features/certificates/check/public-code.ts";

export type OpenMyLearning = ReturnType<typeof openMyLearning>;

/**
 * A person's courses with what is missing before the certificate and until
 * when, and their certificates. `unmet` is null where no certificate is waited
 * for: the person learns alone, or has it. The number of queries does not grow
 * with the number of courses.
 */
export function openMyLearning(
  context: Pick<AppContext, "db" | "clock">,
  personId: PersonId,
  locale: Locale,
) {
  const { db } = context;
  const now = context.clock();
  // First of all: it closes what has lapsed, and that may complete something.
  const mine = listMyCourses(context, personId, locale);
  const issued = listCertificatesOf(db, personId);
  const certified = new Set(issued.map(({ enrolmentId }) => enrolmentId));
  const completions = findCompletionsOf(db, personId);
  const courses = mine.map((course) => {
    const { enrolmentId, deadline } = course;
    const waitsFor = certified.has(enrolmentId)
      ? null
      : completions.get(enrolmentId);
    return {
      ...course,
      unmet: waitsFor?.unmet ?? null,
      percent: waitsFor?.percent ?? null,
      deadline: deadline && {
        day: deadline,
        daysLeft: daysLeft(officeDay(now), deadline),
      },
    };
  });
  return {
    courses,
    certificates: issued.map((one) => shownOf(one, locale, now)),
  };
}

/** What its owner sees; why one was revoked is between the office and them. */
function shownOf(certificate: Certificate, locale: Locale, now: Date) {
  const { id, issuedAt, revokedAt, validUntil, publicCode, snapshot } =
    certificate;
  return {
    id,
    number: formatCertificateNumber(certificate),
    programme: snapshot.programme.title[locale],
    checkCode: formatPublicCode(publicCode),
    issuedAt,
    revokedAt,
    /** Null for one that is valid for ever. */
    validUntil,
    isExpired: validUntil !== null && validUntil <= now,
  };
}
