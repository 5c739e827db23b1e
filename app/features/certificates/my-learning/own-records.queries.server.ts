import { asc, desc, eq, getTableColumns, inArray } from "drizzle-orm";
import { personIdsOf } from "#app/features/accounts/people.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  accounts,
  institutions,
  people,
  roleGrants,
  signIns,
} from "#db/schema/accounts.ts";
import {
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";
import { cohortCoordinators, cohorts } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { courseVersions } from "#db/schema/content.ts";
import { mails } from "#db/schema/operations.ts";
import { extraTimes } from "#db/schema/quizzes.ts";

/** Who somebody is to the office; null when there is no such person. */
export function findOwnPerson(db: Queryable, personId: PersonId) {
  const person = db
    .select({
      id: people.id,
      name: people.name,
      profession: people.profession,
      institution: institutions.name,
      locale: people.locale,
      email: people.email,
      gender: people.gender,
      nameConfirmedAt: people.nameConfirmedAt,
      createdAt: people.createdAt,
      account: {
        createdAt: accounts.createdAt,
        disabledAt: accounts.disabledAt,
      },
    })
    .from(people)
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.id, personId))
    .get();
  return person ?? null;
}

export function listOwnRoles(db: Queryable, personId: PersonId) {
  const own = eq(roleGrants.personId, personId);
  const { role, grantedAt } = getTableColumns(roleGrants);
  return db.select({ role, grantedAt }).from(roleGrants).where(own).all();
}

/** When, and no more: what identifies a sign-in is a key to it. */
export function listOwnSignIns(db: Queryable, personId: PersonId) {
  const { createdAt, expiresAt } = getTableColumns(signIns);
  return db
    .select({ createdAt, expiresAt })
    .from(signIns)
    .where(eq(signIns.personId, personId))
    .orderBy(asc(createdAt))
    .all();
}

export function listOwnCohortDuties(db: Queryable, personId: PersonId) {
  return db
    .select({
      cohort: cohorts.title,
      assignedAt: cohortCoordinators.assignedAt,
    })
    .from(cohortCoordinators)
    .innerJoin(cohorts, eq(cohorts.id, cohortCoordinators.cohortId))
    .where(eq(cohortCoordinators.personId, personId))
    .all();
}

export function findOwnExtraTime(db: Queryable, personId: PersonId) {
  const { percent, grantedAt } = getTableColumns(extraTimes);
  const own = eq(extraTimes.personId, personId);
  const found = db.select({ percent, grantedAt }).from(extraTimes).where(own);
  return found.get() ?? null;
}

export function listOwnEnrolments(db: Queryable, personId: PersonId) {
  return db
    .select({
      id: enrolments.id,
      courseId: enrolments.courseId,
      courseVersion: courseVersions.number,
      track: enrolments.track,
      enrolledAt: enrolments.enrolledAt,
      source: enrolments.source,
      institution: institutions.name,
      profession: enrolments.profession,
      withdrawnAt: enrolments.withdrawnAt,
      cohort: {
        title: cohorts.title,
        startsOn: cohorts.startsOn,
        endsOn: cohorts.endsOn,
      },
      programme: { title: programmeVersions.title },
    })
    .from(enrolments)
    .innerJoin(
      courseVersions,
      eq(courseVersions.id, enrolments.courseVersionId),
    )
    .leftJoin(institutions, eq(institutions.id, enrolments.institutionId))
    .leftJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .leftJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .where(eq(enrolments.personId, personId))
    .orderBy(asc(enrolments.enrolledAt), asc(enrolments.id))
    .all();
}

/**
 * The register's rows about somebody, with what was said at a revocation; also
 * those that name them as they were known before two records became one.
 */
export function listOwnCertificates(db: Queryable, personId: PersonId) {
  const {
    personId: _own,
    issuedById: _other,
    ...columns
  } = getTableColumns(certificates);
  const { revokedAt, reason } = getTableColumns(certificateRevocations);
  return db
    .select({ ...columns, revocation: { revokedAt, reason } })
    .from(certificates)
    .leftJoin(
      certificateRevocations,
      eq(certificateRevocations.certificateId, certificates.id),
    )
    .where(inArray(certificates.personId, personIdsOf(db, personId)))
    .orderBy(desc(certificates.issuedAt))
    .all();
}

/** What the office wrote to an address. */
export function listMailsTo(db: Queryable, email: string) {
  const { subject, text, createdAt, sentAt } = getTableColumns(mails);
  return db
    .select({ subject, text, createdAt, sentAt })
    .from(mails)
    .where(eq(mails.recipient, email))
    .orderBy(asc(createdAt))
    .all();
}
