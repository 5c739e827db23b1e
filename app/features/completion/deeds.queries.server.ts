import { and, eq, max, min, sql, type AnyColumn, type SQL } from "drizzle-orm";
import { programmeColumns } from "#app/features/cohorts/programmes.queries.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import { attendance, measurementsTaken } from "#db/schema/attendance.ts";
import { cohorts, sessions } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { moduleCompletions, pageCompletions } from "#db/schema/learning.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";
import { quizAnswers, quizAttempts } from "#db/schema/quizzes.ts";

/** Whose deeds are read: by cohort, by person, or of one enrolment. */
export type Scope = ReturnType<typeof scopeOf>;

export const OF_COHORT = scopeOf(enrolments.cohortId);
export const OF_PERSON = scopeOf(enrolments.personId);
export const OF_ENROLMENT = scopeOf(enrolments.id);

/**
 * What everybody did whose enrolment the column finds: statements that are
 * built once and read once, however many people there are. SQLite gathers the
 * pages of a module into one row, for 1,000 people read 40 pages each.
 */
function scopeOf(column: AnyColumn) {
  const wanted = () => eq(column, given("id"));
  return {
    learners: preparedOnce((db) => learners(db).where(wanted()).prepare()),
    programmes: preparedOnce((db) =>
      programmesAsked(db).where(wanted()).prepare(),
    ),
    pages: preparedOnce((db) => pages(db, wanted()).prepare()),
    modules: preparedOnce((db) => modules(db).where(wanted()).prepare()),
    attempts: preparedOnce((db) => attempts(db).where(wanted()).prepare()),
    measured: preparedOnce((db) => measured(db).where(wanted()).prepare()),
    sessions: preparedOnce((db) =>
      plannedSessions(db).where(wanted()).prepare(),
    ),
    marks: preparedOnce((db) => marks(db).where(wanted()).prepare()),
  };
}

function learners(db: Queryable) {
  return db
    .select({
      enrolmentId: enrolments.id,
      personId: people.id,
      personName: people.name,
      profession: people.profession,
      institutionName: institutions.name,
      track: enrolments.track,
      enrolledAt: enrolments.enrolledAt,
      withdrawnAt: enrolments.withdrawnAt,
      courseVersionId: enrolments.courseVersionId,
      cohortId: cohorts.id,
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId));
}

/** Every cohort with its programme, once. */
function programmesAsked(db: Queryable) {
  return db
    .selectDistinct({ cohort: cohorts, programme: programmeColumns })
    .from(enrolments)
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .innerJoin(programmes, eq(programmes.id, programmeVersions.programmeId));
}

/**
 * One row for a module of an enrolment. People first, in the order of their
 * rows, and each one's pages by their key: so groups come as they are read and
 * nothing is sorted. A join that SQLite may turn round costs twice as much.
 */
function pages(db: Queryable, wanted: SQL) {
  return db
    .select({
      enrolmentId: enrolments.id,
      moduleId: pageCompletions.moduleId,
      /** No id has a blank. */
      pageIds: sql<string>`group_concat(${pageCompletions.pageId}, ' ')`,
      firstAt: min(pageCompletions.completedAt),
      lastAt: max(pageCompletions.completedAt),
    })
    .from(enrolments)
    .crossJoin(pageCompletions)
    .where(and(wanted, eq(pageCompletions.enrolmentId, enrolments.id)))
    .groupBy(sql`${enrolments}.rowid`, pageCompletions.moduleId);
}

function modules(db: Queryable) {
  return db
    .select({
      enrolmentId: moduleCompletions.enrolmentId,
      moduleId: moduleCompletions.moduleId,
      completedAt: moduleCompletions.completedAt,
    })
    .from(enrolments)
    .innerJoin(
      moduleCompletions,
      eq(moduleCompletions.enrolmentId, enrolments.id),
    );
}

/** An open attempt with the instant of its last answer. */
function attempts(db: Queryable) {
  const lastAnswer = db
    .select({ at: max(quizAnswers.savedAt) })
    .from(quizAnswers)
    .where(eq(quizAnswers.attemptId, quizAttempts.id));
  return db
    .select({
      id: quizAttempts.id,
      enrolmentId: quizAttempts.enrolmentId,
      moduleId: quizAttempts.moduleId,
      number: quizAttempts.number,
      startedAt: quizAttempts.startedAt,
      submittedAt: quizAttempts.submittedAt,
      score: quizAttempts.score,
      answeredAt: sql<Date | null>`case
        when ${quizAttempts.submittedAt} is null then (${lastAnswer}) end`.mapWith(
        quizAnswers.savedAt,
      ),
    })
    .from(enrolments)
    .innerJoin(quizAttempts, eq(quizAttempts.enrolmentId, enrolments.id));
}

function measured(db: Queryable) {
  return db
    .select({
      enrolmentId: measurementsTaken.enrolmentId,
      occasion: measurementsTaken.occasion,
      at: measurementsTaken.takenAt,
    })
    .from(enrolments)
    .innerJoin(
      measurementsTaken,
      eq(measurementsTaken.enrolmentId, enrolments.id),
    );
}

function plannedSessions(db: Queryable) {
  return db
    .select({ enrolmentId: enrolments.id, session: sessions })
    .from(enrolments)
    .innerJoin(sessions, eq(sessions.cohortId, enrolments.cohortId));
}

function marks(db: Queryable) {
  return db
    .select({
      sessionId: attendance.sessionId,
      enrolmentId: attendance.enrolmentId,
      half: attendance.half,
      wasPresent: attendance.wasPresent,
      minutesMissed: attendance.minutesMissed,
    })
    .from(enrolments)
    .innerJoin(attendance, eq(attendance.enrolmentId, enrolments.id));
}

export function byEnrolment<Row extends { enrolmentId: EnrolmentId }>(
  rows: Row[],
): Map<EnrolmentId, Row[]> {
  return Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
}
