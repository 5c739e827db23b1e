import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type {
  CohortId,
  CourseVersionId,
  EnrolmentId,
  PersonId,
  ProgrammeId,
} from "#app/shared/ids.ts";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import { people } from "./accounts.ts";
import { bilingual, day, instant } from "./columns.ts";
import { courses, courseVersions } from "./content.ts";

/** What a certificate is for. */
export const programmes = sqliteTable(
  "programmes",
  {
    id: text().$type<ProgrammeId>().primaryKey(),
    /** The office's code, printed on certificates. */
    code: text().notNull().unique("programmes_one_per_code"),
    title: bilingual().notNull(),
    /** The first part of a certificate number: `KIN` in KIN-2026-0001. */
    series: text().notNull(),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    /** Ids of the modules that the programme asks for, such as `CHN-1`. */
    moduleIds: text({ mode: "json" }).$type<string[]>().notNull(),
    /** Academic hours of 45 minutes, by form. */
    contactHours: integer().notNull(),
    onlineHours: integer().notNull(),
    selfStudyHours: integer().notNull(),
    rule: text({ mode: "json" }).$type<CompletionRule>().notNull(),
    /** The order that approved the programme; printed when there is one. */
    approvingAct: bilingual(),
    place: bilingual().notNull(),
    signatoryId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    signatoryPosition: bilingual().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index("programmes_by_course").on(table.courseId),
    index("programmes_by_signatory").on(table.signatoryId),
  ],
);

export const cohorts = sqliteTable(
  "cohorts",
  {
    id: text().$type<CohortId>().primaryKey(),
    programmeId: text()
      .$type<ProgrammeId>()
      .notNull()
      .references(() => programmes.id),
    title: bilingual().notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    /** Whether anyone who signs in may enrol themselves. */
    openEnrolment: integer({ mode: "boolean" }).notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index("cohorts_by_programme").on(table.programmeId),
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

/** A person follows a course, at the version that they began. */
export const enrolments = sqliteTable(
  "enrolments",
  {
    id: text().$type<EnrolmentId>().primaryKey(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    /** None for somebody who follows an open course alone. */
    cohortId: text()
      .$type<CohortId>()
      .references(() => cohorts.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    courseVersionId: text()
      .$type<CourseVersionId>()
      .notNull()
      .references(() => courseVersions.id),
    /** The profession whose version of the variable parts is shown first. */
    track: text().notNull(),
    enrolledAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("enrolments_one_per_cohort").on(table.personId, table.cohortId),
    uniqueIndex("enrolments_one_alone_per_course")
      .on(table.personId, table.courseId)
      .where(sql`${table.cohortId} is null`),
    index("enrolments_by_cohort").on(table.cohortId),
    index("enrolments_by_course").on(table.courseId),
    index("enrolments_by_version").on(table.courseVersionId),
  ],
);
