import {
  and,
  eq,
  getTableColumns,
  inArray,
  isNull,
  max,
  min,
} from "drizzle-orm";
import type {
  CohortId,
  EnrolmentId,
  LogoId,
  PersonId,
} from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { accounts, people } from "#db/schema/accounts.ts";
import { attendance } from "#db/schema/attendance.ts";
import { cohorts, sessions } from "#db/schema/cohorts.ts";
import { pageCompletions } from "#db/schema/learning.ts";
import { logos, programmeVersions } from "#db/schema/programmes.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";

/** A person's name as it stands today. */
export function findPersonName(
  db: Queryable,
  personId: PersonId,
): string | null {
  const found = db
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  return found?.name ?? null;
}

/**
 * Whether documents of a cohort need its signatory's approval, and whose that
 * is; null where there is no such cohort.
 */
export function findApprovalRule(
  db: Queryable,
  cohortId: CohortId,
): { fourEyes: boolean; signatoryId: PersonId } | null {
  const { fourEyes, signatoryId } = programmeVersions;
  const found = db
    .select({ fourEyes, signatoryId })
    .from(cohorts)
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .where(eq(cohorts.id, cohortId))
    .get();
  return found ?? null;
}

/**
 * Where a letter to a person goes; null without an address, or where the
 * account behind it was closed. Who was only invited so far has no account.
 */
export function findRecipient(
  db: Queryable,
  personId: PersonId,
): { email: string; locale: Locale } | null {
  const found = db
    .select({ email: people.email, locale: people.locale })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(eq(people.id, personId), isNull(accounts.disabledAt)))
    .get();
  return found?.email ? { ...found, email: found.email } : null;
}

/** Logos as a certificate remembers them, in the order that is asked for. */
export function findLogos(db: Queryable, ids: readonly LogoId[]) {
  const { id, sha256, alt } = getTableColumns(logos);
  const found = db
    .select({ id, sha256, alt })
    .from(logos)
    .where(inArray(logos.id, [...ids]))
    .all();
  return ids.flatMap(
    (wanted) => found.find((logo) => logo.id === wanted) ?? [],
  );
}

/**
 * The first and the last thing that was done in some modules of an enrolment:
 * a step marked as done, a quiz begun or handed in, a session attended. Null
 * before the first.
 */
export function findLearningPeriod(
  db: Queryable,
  enrolmentId: EnrolmentId,
  moduleIds: string[],
): { from: Date; to: Date } | null {
  const steps = periodOfSteps(db, enrolmentId, moduleIds);
  const quizzes = periodOfQuizzes(db, enrolmentId, moduleIds);
  const meetings = attendedPeriod(db, enrolmentId);
  return periodOver([
    steps?.first,
    steps?.last,
    quizzes?.first,
    quizzes?.last,
    meetings?.first,
    meetings?.last,
  ]);
}

function periodOfSteps(
  db: Queryable,
  enrolmentId: EnrolmentId,
  moduleIds: string[],
) {
  return db
    .select({
      first: min(pageCompletions.completedAt),
      last: max(pageCompletions.completedAt),
    })
    .from(pageCompletions)
    .where(
      and(
        eq(pageCompletions.enrolmentId, enrolmentId),
        inArray(pageCompletions.moduleId, moduleIds),
      ),
    )
    .get();
}

function periodOfQuizzes(
  db: Queryable,
  enrolmentId: EnrolmentId,
  moduleIds: string[],
) {
  return db
    .select({
      first: min(quizAttempts.startedAt),
      last: max(quizAttempts.submittedAt),
    })
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.enrolmentId, enrolmentId),
        inArray(quizAttempts.moduleId, moduleIds),
      ),
    )
    .get();
}

function attendedPeriod(db: Queryable, enrolmentId: EnrolmentId) {
  return db
    .select({ first: min(sessions.startsAt), last: max(sessions.endsAt) })
    .from(attendance)
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .where(
      and(
        eq(attendance.enrolmentId, enrolmentId),
        eq(attendance.wasPresent, true),
        isNull(sessions.cancelledAt),
      ),
    )
    .get();
}

function periodOver(instants: (Date | null | undefined)[]) {
  const known = instants
    .filter((instant) => instant instanceof Date)
    .sort((one, other) => one.getTime() - other.getTime());
  const [from, to] = [known[0], known.at(-1)];
  return from && to ? { from, to } : null;
}
