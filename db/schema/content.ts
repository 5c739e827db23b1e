import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { CourseVersionId, PersonId } from "#app/shared/ids.ts";
import { people } from "./accounts.ts";
import { bytes, instant } from "./columns.ts";

/** What was ever stored, by the SHA-256 of its bytes: tree files and HTML. */
export const contentBlobs = sqliteTable("content_blobs", {
  hash: text().primaryKey(),
  bytes: bytes().notNull(),
});

export const courses = sqliteTable("courses", {
  /** The office's id, for example `CHN`. */
  id: text().primaryKey(),
  createdAt: instant().notNull(),
});

/** A slug leads to one course for ever; an old one redirects to the present. */
export const courseSlugs = sqliteTable(
  "course_slugs",
  {
    slug: text().primaryKey(),
    courseId: text()
      .notNull()
      .references(() => courses.id),
  },
  (table) => [index("course_slugs_by_course").on(table.courseId)],
);

/** An immutable published tree. Nothing updates or deletes a row of this table. */
export const courseVersions = sqliteTable(
  "course_versions",
  {
    id: text().$type<CourseVersionId>().primaryKey(),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    /** 1, 2, 3 … within the course. */
    number: integer().notNull(),
    /** SHA-256 over the sorted paths and hashes of the tree's files. */
    treeHash: text().notNull(),
    /** The checked tree without prose: what pages and the quiz read. */
    course: text({ mode: "json" }).$type<unknown>().notNull(),
    publishedAt: instant().notNull(),
    approvedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    uniqueIndex("course_versions_one_per_tree").on(
      table.courseId,
      table.treeHash,
    ),
    uniqueIndex("course_versions_one_per_number").on(
      table.courseId,
      table.number,
    ),
    index("course_versions_by_approver").on(table.approvedById),
  ],
);

export const courseVersionFiles = sqliteTable(
  "course_version_files",
  {
    versionId: text()
      .$type<CourseVersionId>()
      .notNull()
      .references(() => courseVersions.id),
    path: text().notNull(),
    hash: text()
      .notNull()
      .references(() => contentBlobs.hash),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.path] }),
    index("course_version_files_by_blob").on(table.hash),
  ],
);

/** A page's HTML for one language and track; equal HTML is stored once. */
export const renderedPages = sqliteTable(
  "rendered_pages",
  {
    versionId: text()
      .$type<CourseVersionId>()
      .notNull()
      .references(() => courseVersions.id),
    moduleId: text().notNull(),
    /** A page id, or `card`. */
    pageId: text().notNull(),
    locale: text({ enum: ["lt", "en"] }).notNull(),
    track: text().notNull(),
    hash: text()
      .notNull()
      .references(() => contentBlobs.hash),
  },
  (table) => [
    primaryKey({
      columns: [
        table.versionId,
        table.moduleId,
        table.pageId,
        table.locale,
        table.track,
      ],
    }),
    index("rendered_pages_by_blob").on(table.hash),
  ],
);
