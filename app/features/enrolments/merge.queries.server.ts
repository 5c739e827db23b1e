import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { newId, type EnrolmentId, type PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  institutionContacts,
  keptForms,
  people,
  signIns,
} from "#db/schema/accounts.ts";
import { attendance, measurementsTaken } from "#db/schema/attendance.ts";
import { certificates } from "#db/schema/certificates.ts";
import { cohorts, sessions } from "#db/schema/cohorts.ts";
import {
  enrolments,
  invitations,
  nominations,
  waitingPeople,
} from "#db/schema/enrolments.ts";
import { importRows } from "#db/schema/imports.ts";
import { pageCompletions } from "#db/schema/learning.ts";
import { extraTimes, quizAttempts } from "#db/schema/quizzes.ts";

export type MergedEnrolment = ReturnType<typeof listEnrolmentsToMerge>[number];

/**
 * Everything that a person is or was enrolled in, with how much was done there:
 * what a certificate was issued for counts before all else.
 */
export function listEnrolmentsToMerge(db: Queryable, personId: PersonId) {
  return db
    .select({
      id: enrolments.id,
      cohortId: enrolments.cohortId,
      courseId: enrolments.courseId,
      withdrawnAt: enrolments.withdrawnAt,
      cohortTitle: cohorts.title,
      done: sql<number>`
        1000000 * (select count(*) from ${certificates} where enrolment_id = ${enrolments.id})
        + 100 * (select count(*) from ${quizAttempts} where enrolment_id = ${enrolments.id})
        + (select count(*) from ${pageCompletions} where enrolment_id = ${enrolments.id})
        + (select count(*) from ${attendance} where enrolment_id = ${enrolments.id})`,
    })
    .from(enrolments)
    .leftJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .where(eq(enrolments.personId, personId))
    .orderBy(enrolments.enrolledAt, enrolments.id)
    .all();
}

/** The marks of an enrolment, with the session that each is of. */
export function listMarksToMerge(db: Queryable, enrolmentId: EnrolmentId) {
  return db
    .select({ ...getTableColumns(attendance), title: sessions.title })
    .from(attendance)
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .where(eq(attendance.enrolmentId, enrolmentId))
    .all();
}

/**
 * Moves marks and measurements that the other enrolment does not have; what it
 * has already, and what therefore says the same, goes.
 */
export function moveMarks(
  tx: Queryable,
  from: EnrolmentId,
  to: EnrolmentId,
): void {
  for (const table of [attendance, measurementsTaken]) {
    tx.run(sql`update or ignore ${table} set enrolment_id = ${to}
      where enrolment_id = ${from}`);
    tx.delete(table).where(eq(table.enrolmentId, from)).run();
  }
}

export function moveEnrolment(
  tx: Queryable,
  enrolmentId: EnrolmentId,
  personId: PersonId,
): void {
  tx.update(enrolments)
    .set({ personId })
    .where(eq(enrolments.id, enrolmentId))
    .run();
}

/**
 * Exchanges whose two enrolments in the same cohort are. A person has one for
 * each cohort at every moment, so one waits with somebody who is nobody.
 */
export function exchangeEnrolments(
  tx: Queryable,
  one: { id: EnrolmentId; personId: PersonId },
  other: { id: EnrolmentId; personId: PersonId },
  now: Date,
): void {
  const nobody = newId("per", now);
  tx.insert(people).values({ id: nobody, name: "-", createdAt: now }).run();
  moveEnrolment(tx, one.id, nobody);
  moveEnrolment(tx, other.id, one.personId);
  moveEnrolment(tx, one.id, other.personId);
  tx.delete(people).where(eq(people.id, nobody)).run();
}

/**
 * Everything else that names a person. Of what the kept person has too, theirs
 * stays: their place in a line, a nomination, extra time where it is more.
 */
export function movePersonalRows(
  tx: Queryable,
  from: PersonId,
  to: PersonId,
): void {
  tx.run(sql`update ${extraTimes} set percent = max(percent, coalesce(
      (select percent from ${extraTimes} where person_id = ${from}), 0))
    where person_id = ${to}`);
  for (const table of [
    extraTimes,
    waitingPeople,
    nominations,
    institutionContacts,
  ])
    tx.run(sql`update or ignore ${table} set person_id = ${to}
      where person_id = ${from}`);
  for (const table of [extraTimes, waitingPeople, institutionContacts])
    tx.delete(table).where(eq(table.personId, from)).run();
  // Who is in a cohort waits for no seat in it.
  tx.run(sql`delete from ${waitingPeople} where person_id = ${to}
    and cohort_id in (select cohort_id from ${enrolments}
      where person_id = ${to} and withdrawn_at is null)`);
  tx.update(nominations)
    .set({ nominatedById: to })
    .where(eq(nominations.nominatedById, from))
    .run();
  tx.update(invitations)
    .set({ personId: to })
    .where(eq(invitations.personId, from))
    .run();
  // Undoing the list must not take away whom somebody else turned out to be.
  tx.update(importRows)
    .set({ personId: to, createdPerson: false })
    .where(eq(importRows.personId, from))
    .run();
  tx.delete(signIns).where(eq(signIns.personId, from)).run();
  tx.delete(keptForms).where(eq(keptForms.personId, from)).run();
}

/** Marks who turned out to be whom; those who were them already follow along. */
export function markMerged(tx: Queryable, from: PersonId, to: PersonId): void {
  tx.update(people)
    .set({ mergedIntoId: to })
    .where(eq(people.mergedIntoId, from))
    .run();
  tx.update(people)
    .set({ mergedIntoId: to })
    .where(and(eq(people.id, from), isNull(people.mergedIntoId)))
    .run();
}
