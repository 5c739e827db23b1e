import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { CohortId, EnrolmentId, SessionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import { attendance } from "#db/schema/attendance.ts";
import { sessions } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import type { Mark, WeighedHalf } from "./attended-minutes.ts";

/** The marks of one enrolment. */
export function listMarksOf(db: Queryable, enrolmentId: EnrolmentId): Mark[] {
  return selectMarks(db).where(eq(attendance.enrolmentId, enrolmentId)).all();
}

/**
 * Minutes attended and over halves with a mark, by enrolment of the cohort. How
 * long a half is says the caller, and SQLite sums: thousands of marks never
 * become objects. MATERIALIZED has it read the JSON once, not for every mark.
 */
export function sumMarks(
  db: Queryable,
  cohortId: CohortId,
  halves: readonly WeighedHalf[],
) {
  return db.all<{
    enrolmentId: EnrolmentId;
    attendedMinutes: number;
    markedHalves: number;
  }>(sql`
    with weighed as materialized (
      select value ->> 'sessionId' as session_id, value ->> 'half' as half,
        value ->> 'minutes' as minutes, value ->> 'isOver' as is_over
      from json_each(${JSON.stringify(halves)})
    ), sums as materialized (
      select mark.enrolment_id, sum(is_over) as marked,
        sum(was_present * max(0, minutes - minutes_missed)) as attended
      from weighed cross join ${attendance} as mark
        on mark.session_id = weighed.session_id and mark.half = weighed.half
      group by mark.enrolment_id
    )
    select e.id as "enrolmentId",
      coalesce(attended, 0) as "attendedMinutes",
      coalesce(marked, 0) as "markedHalves"
    from ${enrolments} as e left join sums on sums.enrolment_id = e.id
    where e.cohort_id = ${cohortId}`);
}

function selectMarks(db: Queryable) {
  return db
    .select({
      sessionId: attendance.sessionId,
      enrolmentId: attendance.enrolmentId,
      half: attendance.half,
      wasPresent: attendance.wasPresent,
      minutesMissed: attendance.minutesMissed,
    })
    .from(attendance);
}

/**
 * Who could be marked: everybody whom the cohort enrolled, in no order; without
 * the records that turned out to be somebody else's.
 */
export function listAttendees(db: Queryable, cohortId: CohortId) {
  return attendees(db).all({ cohortId });
}

const attendees = preparedOnce((db) =>
  db
    .select({
      enrolmentId: enrolments.id,
      personId: people.id,
      name: people.name,
      institution: institutions.name,
      municipality: institutions.municipality,
      profession: sql<
        string | null
      >`coalesce(${enrolments.profession}, ${people.profession})`,
      source: enrolments.source,
      withdrawnAt: enrolments.withdrawnAt,
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .leftJoin(
      institutions,
      eq(
        institutions.id,
        sql`coalesce(${enrolments.institutionId}, ${people.institutionId})`,
      ),
    )
    .where(
      and(
        eq(enrolments.cohortId, given("cohortId")),
        isNull(people.mergedIntoId),
      ),
    )
    .prepare(),
);

/** Every mark of one session, with who made it. */
export function listMarksAt(db: Queryable, sessionId: SessionId) {
  return marksAt(db).all({ sessionId });
}

const marksAt = preparedOnce((db) =>
  db
    .select({
      enrolmentId: attendance.enrolmentId,
      half: attendance.half,
      wasPresent: attendance.wasPresent,
      minutesMissed: attendance.minutesMissed,
      markedBy: people.name,
    })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.markedById))
    .where(eq(attendance.sessionId, given("sessionId")))
    .prepare(),
);

type MarkRow = typeof attendance.$inferInsert;

/** Says who was there, or says it anew. */
export function putMark(db: Queryable, mark: MarkRow): void {
  put(db).run({ minutesMissed: 0, ...mark });
}

/** A hall of 300 has 600 marks to write at once. */
const put = preparedOnce((db) =>
  db
    .insert(attendance)
    .values({
      sessionId: sql.placeholder("sessionId"),
      enrolmentId: sql.placeholder("enrolmentId"),
      half: sql.placeholder("half"),
      wasPresent: sql.placeholder("wasPresent"),
      minutesMissed: sql.placeholder("minutesMissed"),
      markedById: sql.placeholder("markedById"),
      markedAt: sql.placeholder("markedAt"),
    })
    .onConflictDoUpdate({
      target: [attendance.sessionId, attendance.enrolmentId, attendance.half],
      set: {
        wasPresent: sql`excluded.was_present`,
        minutesMissed: sql`excluded.minutes_missed`,
        markedById: sql`excluded.marked_by_id`,
        markedAt: sql`excluded.marked_at`,
      },
    })
    .prepare(),
);

/** Takes back what was said before the lock: nobody has said then. */
export function deleteMark(
  db: Queryable,
  mark: Pick<MarkRow, "sessionId" | "enrolmentId" | "half">,
): void {
  drop(db).run(mark);
}

const drop = preparedOnce((db) =>
  db
    .delete(attendance)
    .where(
      and(
        eq(attendance.sessionId, given("sessionId")),
        eq(attendance.enrolmentId, given("enrolmentId")),
        eq(attendance.half, given("half")),
      ),
    )
    .prepare(),
);

/** How many marks each half of a cohort's sessions has: `ses_…:1` is the key. */
export function countMarks(
  db: Queryable,
  cohortId: CohortId,
): Map<string, number> {
  const counts = db
    .select({
      sessionId: attendance.sessionId,
      half: attendance.half,
      marks: count(),
    })
    .from(attendance)
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .innerJoin(enrolments, eq(enrolments.id, attendance.enrolmentId))
    .where(and(eq(sessions.cohortId, cohortId), isNull(enrolments.withdrawnAt)))
    .groupBy(attendance.sessionId, attendance.half)
    .all();
  return new Map(
    counts.map((one) => [`${one.sessionId}:${one.half}`, one.marks]),
  );
}
