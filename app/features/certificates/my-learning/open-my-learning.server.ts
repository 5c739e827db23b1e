import { findCompletionsOf } from "#app/features/completion/completion.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { listMyCourses } from "#app/features/learning/course/my-courses.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { AppContext } from "#app/context.ts";
import { listWithCredential } from "#app/features/certificates/credential/credentials.queries.server.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import { stateOfCertificate } from "#app/features/certificates/register/certificate-state.ts";
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
 * for: the person learns alone, or has it; a confirmation of participation is none. The number of queries does not grow
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
  const ids = issued.map(({ id }) => id);
  const withCredential = listWithCredential(db, ids);
  const certified = enrolmentsCertified(issued);
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

/** A confirmation of participation still leaves the certificate to be got. */
function enrolmentsCertified(issued: readonly Certificate[]): Set<string> {
  const counting = issued.filter(({ kind }) => kind === "certificate");
  return new Set(counting.map(({ enrolmentId }) => enrolmentId));
}

/** What its owner sees; why one was revoked is between the office and them. */
function shownOf(certificate: Certificate, locale: Locale, now: Date) {
  const { id, kind, issuedAt, revokedAt, validUntil, publicCode, snapshot } =
    certificate;
  return {
    id,
    kind,
    number: formatCertificateNumber(certificate),
    programme: snapshot.programme.title[locale],
    checkCode: formatPublicCode(publicCode),
    issuedAt,
    revokedAt,
    /** Null for one that is valid for ever. */
    validUntil,
    ...stateOfCertificate(certificate, now),
  };
}
