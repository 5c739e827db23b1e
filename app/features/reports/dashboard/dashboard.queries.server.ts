import {
  and,
  count,
  countDistinct,
  eq,
  isNotNull,
  isNull,
  lte,
  max,
  ne,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { accounts, people } from "#db/schema/accounts.ts";
import { attendance, attendanceLocks } from "#db/schema/attendance.ts";
import {
  certificateDocuments,
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";
import { sessions } from "#db/schema/cohorts.ts";
import { enrolments, invitations } from "#db/schema/enrolments.ts";
import { issueListRows, issueLists } from "#db/schema/issue-lists.ts";
import { mails } from "#db/schema/operations.ts";

const successors = alias(certificates, "successors");

/** Every document of a cohort that nothing stands in for, without its words. */
export function listIssued(db: Queryable, cohortId: CohortId) {
  return issuedIn(db).all({ cohortId });
}

const issuedIn = preparedOnce((db) =>
  db
    .select({
      certificateId: certificates.id,
      enrolmentId: certificates.enrolmentId,
      kind: certificates.kind,
      series: certificates.series,
      year: certificates.year,
      serial: certificates.number,
      issuedAt: certificates.issuedAt,
      validUntil: certificates.validUntil,
      revokedAt: certificateRevocations.revokedAt,
      hasDocument: isNotNull(certificateDocuments.certificateId).mapWith(
        Boolean,
      ),
    })
    .from(certificates)
    .leftJoin(
      certificateRevocations,
      eq(certificateRevocations.certificateId, certificates.id),
    )
    .leftJoin(
      certificateDocuments,
      eq(certificateDocuments.certificateId, certificates.id),
    )
    .leftJoin(successors, eq(successors.replacesId, certificates.id))
    .where(
      and(eq(certificates.cohortId, given("cohortId")), isNull(successors.id)),
    )
    .prepare(),
);

/**
 * Sessions of a cohort that are over, in their order, with how many halves of
 * people who are still in the cohort were marked, and when they were locked.
 */
export function listEndedSessions(
  db: Queryable,
  cohortId: CohortId,
  now: Date,
) {
  return endedSessions(db).all({ cohortId, now: now.getTime() });
}

const endedSessions = preparedOnce((db) => {
  const marked = db
    .select({ n: count() })
    .from(attendance)
    .innerJoin(enrolments, eq(enrolments.id, attendance.enrolmentId))
    .where(
      and(
        eq(attendance.sessionId, sessions.id),
        isNull(enrolments.withdrawnAt),
      ),
    );
  return db
    .select({
      id: sessions.id,
      title: sessions.title,
      startsAt: sessions.startsAt,
      halvesAt: sessions.halvesAt,
      lockedAt: attendanceLocks.lockedAt,
      marked: sql<number>`(${marked})`,
    })
    .from(sessions)
    .leftJoin(attendanceLocks, eq(attendanceLocks.sessionId, sessions.id))
    .where(
      and(
        eq(sessions.cohortId, given("cohortId")),
        isNull(sessions.cancelledAt),
        lte(sessions.endsAt, given("now")),
      ),
    )
    .orderBy(sessions.startsAt, sessions.id)
    .prepare();
});

/**
 * Who was invited to a cohort and has no account yet, by enrolment, with the
 * end of the last link. A link that was ended counts: nobody came by it.
 */
export function listNotAccepted(
  db: Queryable,
  cohortId: CohortId,
): Map<EnrolmentId, Date | null> {
  const rows = notAccepted(db).all({ cohortId });
  return new Map(rows.map(({ id, expiresAt }) => [id, expiresAt]));
}

const notAccepted = preparedOnce((db) =>
  db
    .select({ id: enrolments.id, expiresAt: max(invitations.expiresAt) })
    .from(enrolments)
    .innerJoin(
      invitations,
      and(
        eq(invitations.personId, enrolments.personId),
        eq(invitations.cohortId, enrolments.cohortId),
      ),
    )
    .leftJoin(accounts, eq(accounts.personId, enrolments.personId))
    .where(
      and(
        eq(enrolments.cohortId, given("cohortId")),
        isNull(enrolments.withdrawnAt),
        isNull(accounts.personId),
      ),
    )
    .groupBy(enrolments.id)
    .prepare(),
);

/** Letters to people of a cohort that could not be delivered, with the last one's title. */
export function listParkedLetters(db: Queryable, cohortId: CohortId) {
  return parkedLetters(db).all({ cohortId });
}

/**
 * Letters first, because few are parked and a cohort's people were sent many;
 * IS NOT NULL would have SQLite look at each letter that was ever written.
 */
const parkedLetters = preparedOnce((db) =>
  db
    .select({
      enrolmentId: enrolments.id,
      subject: mails.subject,
      parkedAt: max(mails.parkedAt),
    })
    .from(mails)
    .crossJoin(people)
    .crossJoin(enrolments)
    .where(
      and(
        sql`${mails.parkedAt} > 0`,
        eq(people.email, mails.recipient),
        eq(enrolments.personId, people.id),
        eq(enrolments.cohortId, given("cohortId")),
      ),
    )
    .groupBy(enrolments.id)
    .prepare(),
);

/** Issue lists of a cohort that wait for a decision, the oldest first. */
export function listWaitingLists(db: Queryable, cohortId: CohortId) {
  return waitingLists(db).all({ cohortId });
}

const waitingLists = preparedOnce((db) =>
  db
    .select({
      id: issueLists.id,
      proposedAt: issueLists.proposedAt,
      proposedBy: people.name,
      size: countDistinct(issueListRows.enrolmentId),
    })
    .from(issueLists)
    .innerJoin(people, eq(people.id, issueLists.proposedById))
    .leftJoin(issueListRows, eq(issueListRows.listId, issueLists.id))
    .where(
      and(
        eq(issueLists.cohortId, given("cohortId")),
        eq(issueLists.state, "proposed"),
      ),
    )
    .groupBy(issueLists.id)
    .orderBy(issueLists.proposedAt)
    .prepare(),
);

/** Enrolments that are on a list which nobody has finished with. */
export function listProposed(
  db: Queryable,
  cohortId: CohortId,
): Set<EnrolmentId> {
  const rows = proposed(db).all({ cohortId });
  return new Set(rows.map(({ enrolmentId }) => enrolmentId));
}

const proposed = preparedOnce((db) =>
  db
    .select({ enrolmentId: issueListRows.enrolmentId })
    .from(issueLists)
    .innerJoin(issueListRows, eq(issueListRows.listId, issueLists.id))
    .where(
      and(
        eq(issueLists.cohortId, given("cohortId")),
        sql`${issueLists.state} in ('proposed', 'issuing')`,
        ne(issueListRows.state, "refused"),
      ),
    )
    .prepare(),
);
