import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import type { EnrolmentId, PersonId, SessionId } from "#app/shared/ids.ts";
import { people } from "./accounts.ts";
import { sessions } from "./cohorts.ts";
import { instant } from "./columns.ts";
import { enrolments } from "./enrolments.ts";

/** Who was there, by session and half; no row: nobody has said yet. */
export const attendance = sqliteTable(
  "attendance",
  {
    sessionId: text()
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id),
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    /** 1 or 2; a session without halves has only the first. */
    half: integer().notNull(),
    wasPresent: integer({ mode: "boolean" }).notNull(),
    /** Minutes of the half that somebody who was there missed: came late, left early. */
    minutesMissed: integer().notNull().default(0),
    markedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    markedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.enrolmentId, table.half] }),
    index("attendance_by_enrolment").on(table.enrolmentId),
    index("attendance_by_marker").on(table.markedById),
  ],
);

/** From here on, a session's attendance changes by corrections only. */
export const attendanceLocks = sqliteTable(
  "attendance_locks",
  {
    sessionId: text()
      .$type<SessionId>()
      .primaryKey()
      .references(() => sessions.id),
    lockedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    lockedAt: instant().notNull(),
  },
  (table) => [index("attendance_locks_by_person").on(table.lockedById)],
);

/** What was changed after the lock; rows are never changed themselves. */
export const attendanceCorrections = sqliteTable(
  "attendance_corrections",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    sessionId: text()
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id),
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    half: integer().notNull(),
    /** Null on both: nobody had said. */
    oldPresent: integer({ mode: "boolean" }),
    oldMinutesMissed: integer(),
    newPresent: integer({ mode: "boolean" }).notNull(),
    newMinutesMissed: integer().notNull(),
    reason: text().notNull(),
    correctedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    correctedAt: instant().notNull(),
  },
  (table) => [
    index("attendance_corrections_by_session").on(table.sessionId),
    index("attendance_corrections_by_enrolment").on(table.enrolmentId),
    index("attendance_corrections_by_person").on(table.correctedById),
  ],
);

/**
 * That a person took the measurement before or after the learning; nothing of
 * what they answered.
 */
export const measurementsTaken = sqliteTable(
  "measurements_taken",
  {
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    occasion: text({ enum: ["before", "after"] }).notNull(),
    takenAt: instant().notNull(),
    /** Who saw the filled form; null where the service took it itself. */
    recordedById: text()
      .$type<PersonId>()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.occasion] }),
    index("measurements_taken_by_recorder").on(table.recordedById),
  ],
);
