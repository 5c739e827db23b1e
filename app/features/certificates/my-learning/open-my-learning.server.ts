import { findCompletionsOf } from "#app/features/completion/completion.queries.server.ts";
import { personIdsOf } from "#app/features/accounts/people.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { listMyCourses } from "#app/features/learning/course/my-courses.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { AppContext } from "#app/context.ts";
import type { Queryable } from "#db/client.server.ts";
import { listWithCredential } from "#app/features/certificates/credential/credentials.queries.server.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import {
  listCertificatesOf,
  type Certificate,
} from "#app/features/certificates/register/certificates.queries.server.ts";
import { daysLeft } from "./days-left.ts";
import { findDuties } from "./duties.queries.server.ts";
import { listLeftCourses } from "./left-courses.server.ts";
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
  const issued = listCertificatesEverOf(db, personId);
  const ids = issued.map(({ id }) => id);
  const withCredential = listWithCredential(db, ids);
  const certified = new Set(issued.map((one) => one.enrolmentId));
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
    duties: findDuties(db, personId),
    left: listLeftCourses(db, personId, locale),
    certificates: issued.map((one) => ({
      ...shownOf(one, locale, now),
      hasCredential: withCredential.has(one.id),
    })),
  };
}

/** The latest first; rows that name who they were before a merge among them. */
function listCertificatesEverOf(db: Queryable, personId: PersonId) {
  return personIdsOf(db, personId)
    .flatMap((id) => listCertificatesOf(db, id))
    .sort((one, other) => other.issuedAt.getTime() - one.issuedAt.getTime());
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
