import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CourseVersionId } from "#app/shared/ids.ts";
import { courses, courseVersions } from "./content.ts";

/**
 * What can be found in a published version. The words themselves are in the
 * FTS5 tables `search_words_*` and `search_parts_*`, under the same row ids;
 * drizzle knows no such tables, so they are in migration 0002 alone.
 */
export const searchEntries = sqliteTable(
  "search_entries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    versionId: text()
      .$type<CourseVersionId>()
      .notNull()
      .references(() => courseVersions.id),
    locale: text({ enum: ["lt", "en"] }).notNull(),
    kind: text({
      enum: ["course", "module", "page", "term", "fact", "outcome"],
    }).notNull(),
    moduleId: text(),
    pageId: text(),
    itemId: text(),
    title: text().notNull(),
    body: text().notNull(),
    /** Whether anyone may find it: courses and modules of a latest version. */
    isOpen: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [
    index("search_entries_by_version").on(table.versionId),
    index("search_entries_by_course").on(table.courseId, table.isOpen),
  ],
);
