import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import type { CourseVersionId, EnrolmentId } from "#app/shared/ids.ts";
import { instant } from "./columns.ts";
import { enrolments } from "./enrolments.ts";
import { courseVersions } from "./content.ts";

/**
 * A page (or a scenario) that a learner marked as done, for each track they did
 * it in: after a change of track only what differs is asked for again, and what
 * was done once stays done.
 */
export const pageCompletions = sqliteTable(
  "page_completions",
  {
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    moduleId: text().notNull(),
    /** A page id or a scenario id; ids outlive versions. */
    pageId: text().notNull(),
    /** The profession whose version was read. */
    track: text().notNull(),
    completedAt: instant().notNull(),
    /** Passed over because of its content warning; counts as done. */
    wasSkipped: integer({ mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    primaryKey({
      columns: [table.enrolmentId, table.moduleId, table.pageId, table.track],
    }),
  ],
);

/** A module that was completed once, and at which version; never taken back. */
export const moduleCompletions = sqliteTable(
  "module_completions",
  {
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    moduleId: text().notNull(),
    courseVersionId: text()
      .$type<CourseVersionId>()
      .notNull()
      .references(() => courseVersions.id),
    completedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.moduleId] }),
    index("module_completions_by_version").on(table.courseVersionId),
  ],
);

/** Where somebody stopped reading in a module; the latest place only. */
export const readingPlaces = sqliteTable(
  "reading_places",
  {
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    moduleId: text().notNull(),
    pageId: text().notNull(),
    /** The id of the heading that was last on top; null at the page's start. */
    headingId: text(),
    seenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.moduleId] })],
);
