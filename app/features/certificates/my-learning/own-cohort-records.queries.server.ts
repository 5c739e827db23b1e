import { asc, eq, getTableColumns } from "drizzle-orm";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { institutionContacts, institutions } from "#db/schema/accounts.ts";
import {
  attendance,
  attendanceCorrections,
  measurementsTaken,
} from "#db/schema/attendance.ts";
import { cohorts, sessions } from "#db/schema/cohorts.ts";
import {
  enrolments,
  nominations,
  waitingPeople,
} from "#db/schema/enrolments.ts";

/**
 * Where somebody was, by session and half, with what was corrected later. Who
 * marked and who corrected did so in office, and are not named.
 */
export function listOwnAttendance(db: Queryable, personId: PersonId) {
  const { half, wasPresent, minutesMissed, markedAt } =
    getTableColumns(attendance);
  const mark = { half, wasPresent, minutesMissed, markedAt };
  const corrections = Map.groupBy(listOwnCorrections(db, personId), placeOf);
  return db
    .select({
      enrolmentId: attendance.enrolmentId,
      sessionId: attendance.sessionId,
      session: sessions.title,
      startsAt: sessions.startsAt,
      ...mark,
    })
    .from(enrolments)
    .innerJoin(attendance, eq(attendance.enrolmentId, enrolments.id))
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .where(eq(enrolments.personId, personId))
    .orderBy(asc(sessions.startsAt), asc(half))
    .all()
    .map((one) => ({
      ...one,
      corrections: corrections.get(placeOf(one)) ?? [],
    }));
}

type Place = { enrolmentId: string; sessionId: string; half: number };

function placeOf({ enrolmentId, sessionId, half }: Place): string {
  return [enrolmentId, sessionId, half].join(" ");
}

function listOwnCorrections(db: Queryable, personId: PersonId) {
  const {
    id,
    correctedById: _other,
    ...columns
  } = getTableColumns(attendanceCorrections);
  return db
    .select(columns)
    .from(enrolments)
    .innerJoin(
      attendanceCorrections,
      eq(attendanceCorrections.enrolmentId, enrolments.id),
    )
    .where(eq(enrolments.personId, personId))
    .orderBy(asc(id))
    .all();
}

/** That a measurement was taken, and when; what was answered is not here. */
export function listOwnMeasurements(db: Queryable, personId: PersonId) {
  const { enrolmentId, occasion, takenAt } = getTableColumns(measurementsTaken);
  return db
    .select({ enrolmentId, occasion, takenAt })
    .from(enrolments)
    .innerJoin(
      measurementsTaken,
      eq(measurementsTaken.enrolmentId, enrolments.id),
    )
    .where(eq(enrolments.personId, personId))
    .orderBy(asc(takenAt))
    .all();
}

/** The institutions that somebody speaks for. */
export function listContactOf(db: Queryable, personId: PersonId) {
  return db
    .select({
      institution: institutions.name,
      assignedAt: institutionContacts.assignedAt,
    })
    .from(institutionContacts)
    .innerJoin(
      institutions,
      eq(institutions.id, institutionContacts.institutionId),
    )
    .where(eq(institutionContacts.personId, personId))
    .all();
}

/** Where somebody's institution proposed them, and what became of it. */
export function listOwnNominations(db: Queryable, personId: PersonId) {
  const { track, nominatedAt, outcome, decidedAt, reason } =
    getTableColumns(nominations);
  return db
    .select({
      cohort: cohorts.title,
      institution: institutions.name,
      track,
      nominatedAt,
      outcome,
      decidedAt,
      reason,
    })
    .from(nominations)
    .innerJoin(cohorts, eq(cohorts.id, nominations.cohortId))
    .innerJoin(institutions, eq(institutions.id, nominations.institutionId))
    .where(eq(nominations.personId, personId))
    .orderBy(asc(nominatedAt))
    .all();
}

/** The cohorts that somebody waits for a seat in. */
export function listWaitingFor(db: Queryable, personId: PersonId) {
  const { cohortId, track, askedAt } = getTableColumns(waitingPeople);
  return db
    .select({ cohortId, cohort: cohorts.title, track, askedAt })
    .from(waitingPeople)
    .innerJoin(cohorts, eq(cohorts.id, waitingPeople.cohortId))
    .where(eq(waitingPeople.personId, personId))
    .orderBy(asc(askedAt))
    .all();
}
