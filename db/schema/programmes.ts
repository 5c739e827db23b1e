import {
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import type {
  CourseVersionId,
  LogoId,
  PersonId,
  ProgrammeId,
  ProgrammeVersionId,
} from "#app/shared/ids.ts";
import { people } from "./accounts.ts";
import { bilingual, bytes, instant } from "./columns.ts";
import { courses, courseVersions } from "./content.ts";

/** What a certificate is for; what it asks and prints stands in its versions. */
export const programmes = sqliteTable("programmes", {
  id: text().$type<ProgrammeId>().primaryKey(),
  /** The office's code, printed on certificates. */
  code: text().notNull().unique("programmes_one_per_code"),
  /** The first part of a certificate number: `KIN` in KIN-2026-0001. */
  series: text().notNull(),
  createdAt: instant().notNull(),
});

/**
 * A programme as it stood from one day on. Rows are never changed: a change is a
 * new version, and a cohort stays with the version it was opened for until its
 * coordinator moves it.
 */
export const programmeVersions = sqliteTable(
  "programme_versions",
  {
    id: text().$type<ProgrammeVersionId>().primaryKey(),
    programmeId: text()
      .$type<ProgrammeId>()
      .notNull()
      .references(() => programmes.id),
    /** 1, 2, 3 … within the programme. */
    number: integer().notNull(),
    title: bilingual().notNull(),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    /** The course as people enrol in it; the latest one where none is named. */
    courseVersionId: text()
      .$type<CourseVersionId>()
      .references(() => courseVersions.id),
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
    /** Whether an issue list needs another person's approval: the signatory's. */
    fourEyes: integer({ mode: "boolean" }).notNull().default(false),
    /** In which language its documents are printed. */
    documentLanguage: text({ enum: ["lt", "en", "both"] })
      .notNull()
      .default("lt"),
    /** How long a certificate is valid; for good where nothing is said. */
    validMonths: integer(),
    /** The project that pays, as reports group by it, and what it wants printed. */
    projectCode: text(),
    funderLine: bilingual(),
    /** Logos at the foot of a certificate, in order. */
    logoIds: text({ mode: "json" }).$type<LogoId[]>().notNull().default([]),
    /** Why this version was made, in the words of whoever made it. */
    reason: text(),
    createdById: text()
      .$type<PersonId>()
      .references(() => people.id),
    createdAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("programme_versions_one_per_number").on(
      table.programmeId,
      table.number,
    ),
    index("programme_versions_by_course").on(table.courseId),
    index("programme_versions_by_course_version").on(table.courseVersionId),
    index("programme_versions_by_signatory").on(table.signatoryId),
    index("programme_versions_by_creator").on(table.createdById),
  ],
);

/** A picture for certificates, made anew from what was uploaded; always PNG. */
export const logos = sqliteTable(
  "logos",
  {
    id: text().$type<LogoId>().primaryKey(),
    /** What a screen reader says in place of the picture. */
    alt: bilingual().notNull(),
    png: bytes().notNull(),
    sha256: text().notNull().unique("logos_one_per_picture"),
    uploadedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    uploadedAt: instant().notNull(),
  },
  (table) => [index("logos_by_uploader").on(table.uploadedById)],
);
