import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import type {
  CohortId,
  InstitutionId,
  PersonId,
  ProgrammeVersionId,
  SessionId,
} from "#app/shared/ids.ts";
import type { SessionBreak } from "#app/shared/session-break.ts";
import { institutions, people } from "./accounts.ts";
import { bilingual, day, instant } from "./columns.ts";
import { programmeVersions } from "./programmes.ts";

export const cohorts = sqliteTable(
  "cohorts",
  {
    id: text().$type<CohortId>().primaryKey(),
    programmeVersionId: text()
      .$type<ProgrammeVersionId>()
      .notNull()
      .references(() => programmeVersions.id),
    title: bilingual().notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    /** Whether anyone who signs in may enrol themselves. */
    openEnrolment: integer({ mode: "boolean" }).notNull(),
    /** How many people there is room for; any number where nothing is said. */
    seats: integer(),
    /** Whether people may wait for a seat when there is none. */
    hasWaitingList: integer({ mode: "boolean" }).notNull().default(false),
    /** The last day to enrol or to be enrolled; the cohort's last where none. */
    enrolUntil: day(),
    /** The last day of the learning that everybody does alone. */
    studyUntil: day(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index("cohorts_by_programme_version").on(table.programmeVersionId),
    index("cohorts_open_until").on(table.openEnrolment, table.endsOn),
  ],
);

/** Who runs a cohort: a coordinator's whole scope. */
export const cohortCoordinators = sqliteTable(
  "cohort_coordinators",
  {
    cohortId: text()
      .$type<CohortId>()
      .notNull()
      .references(() => cohorts.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    assignedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.personId] }),
    index("cohort_coordinators_by_person").on(table.personId),
  ],
);

/** Institutions that may send people to a cohort, and how many each. */
export const cohortInstitutions = sqliteTable(
  "cohort_institutions",
  {
    cohortId: text()
      .$type<CohortId>()
      .notNull()
      .references(() => cohorts.id),
    institutionId: text()
      .$type<InstitutionId>()
      .notNull()
      .references(() => institutions.id),
    /**
     * How many people it may nominate; as many as the cohort has room for where
     * nothing is said. Coordinators who enrol people are not bound by it.
     */
    seats: integer(),
    invitedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.institutionId] }),
    index("cohort_institutions_by_institution").on(table.institutionId),
  ],
);

/** A meeting of a cohort, in person or live online. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text().$type<SessionId>().primaryKey(),
    cohortId: text()
      .$type<CohortId>()
      .notNull()
      .references(() => cohorts.id),
    title: bilingual().notNull(),
    form: text({ enum: ["contact", "online"] }).notNull(),
    /** Where people meet; online, how they get in. */
    place: text().notNull(),
    /** Names, as sign-in sheets and certificates print them. */
    trainers: text({ mode: "json" }).$type<string[]>().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    breaks: text({ mode: "json" }).$type<SessionBreak[]>().notNull(),
    /** Where the first half ends and the second begins; null: it has no halves. */
    halvesAt: instant(),
    createdAt: instant().notNull(),
    /** A session that did not take place keeps its row and counts nothing. */
    cancelledAt: instant(),
    /** Counts changes, for calendars that were given an earlier state. */
    revision: integer().notNull().default(0),
  },
  (table) => [
    index("sessions_by_cohort").on(table.cohortId, table.startsAt),
    index("sessions_by_start").on(table.startsAt),
  ],
);
