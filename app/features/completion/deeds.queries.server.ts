import { and, eq, isNull, sql, type AnyColumn } from "drizzle-orm";
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
 * built once and read once, however many people there are.
 */
function scopeOf(column: AnyColumn) {
  const wanted = () => eq(column, given("id"));
  return {
    learners: preparedOnce((db) =>
      learners(db)
        .where(and(wanted(), isNull(people.mergedIntoId)))
        .prepare(),
    ),
    programmes: preparedOnce((db) =>
      programmesAsked(db).where(wanted()).prepare(),
    ),
    deeds: preparedOnce((db) => deeds(db).where(wanted()).prepare()),
    sessions: preparedOnce((db) =>
      plannedSessions(db).where(wanted()).prepare(),
    ),
    marks: preparedOnce((db) => marks(db).where(wanted()).prepare()),
  };
}

/** Not a record that turned out to be somebody else's: they are read themselves. */
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
 * One row for an enrolment, its deeds as lists in JSON: 1,000 people read 70
 * pages each, and SQLite gathers them in a third of the time that rows take.
 * Instants are in milliseconds.
 */
function deeds(db: Queryable) {
  return db
    .select({
      enrolmentId: enrolments.id,
      pageIds: pagesDone(),
      readAt: programmeReadAt(),
      completed: sql<string>`(
        select json_group_array(json_array(
          ${moduleCompletions.moduleId}, ${moduleCompletions.completedAt}))
        from ${moduleCompletions}
        where ${moduleCompletions.enrolmentId} = ${enrolments.id})`,
      attempts: attempts(),
      measured: sql<string>`(
        select json_group_array(${measurementsTaken.occasion})
        from ${measurementsTaken}
        where ${measurementsTaken.enrolmentId} = ${enrolments.id})`,
    })
    .from(enrolments)
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    );
}

/** Null where every module of the programme is completed: nobody asks then. */
function pagesDone() {
  return sql<string | null>`case when exists (
    select 1 from json_each(${programmeVersions.moduleIds}) as wanted
    where not exists (
      select 1 from ${moduleCompletions}
      where ${moduleCompletions.enrolmentId} = ${enrolments.id}
        and ${moduleCompletions.moduleId} = wanted.value)
    ) then (
      select json_group_array(${pageCompletions.pageId})
      from ${pageCompletions}
      where ${pageCompletions.enrolmentId} = ${enrolments.id}) end`;
}

/** The first and the last page of the programme's modules; null before the first. */
function programmeReadAt() {
  return sql<string>`(
    select json_array(
      min(${pageCompletions.completedAt}), max(${pageCompletions.completedAt}))
    from json_each(${programmeVersions.moduleIds}) as wanted
    cross join ${pageCompletions}
      on ${pageCompletions.enrolmentId} = ${enrolments.id}
      and ${pageCompletions.moduleId} = wanted.value)`;
}

/** The last deed of an attempt that is open is its last answer. */
function attempts() {
  return sql<string>`(
    select json_group_array(json_array(
      ${quizAttempts.id}, ${quizAttempts.moduleId}, ${quizAttempts.number},
      ${quizAttempts.startedAt},
      coalesce(${quizAttempts.submittedAt},
        (select max(${quizAnswers.savedAt}) from ${quizAnswers}
          where ${quizAnswers.attemptId} = ${quizAttempts.id}),
        ${quizAttempts.startedAt}),
      ${quizAttempts.submittedAt}, ${quizAttempts.score}))
    from ${quizAttempts}
    where ${quizAttempts.enrolmentId} = ${enrolments.id})`;
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
