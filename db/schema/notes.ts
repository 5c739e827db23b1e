import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PersonId } from "#app/shared/ids.ts";
import { people } from "./accounts.ts";
import { bytes, instant } from "./columns.ts";
import { courses } from "./content.ts";

/**
 * What somebody wrote for themselves beside a page. Sealed: only a request of
 * the owner opens it; see `app/shared/sealed.server.ts`.
 */
export const notes = sqliteTable(
  "notes",
  {
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    moduleId: text().notNull(),
    pageId: text().notNull(),
    sealed: bytes().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.moduleId, table.pageId] }),
    index("notes_by_course").on(table.courseId),
  ],
);
