import { sql } from "drizzle-orm";
import {
  OPEN,
  scopeOfCourse,
  scopeOfVersion,
} from "#app/content/search-scopes.ts";
import { SEARCH_TABLES } from "#app/content/search-tables.ts";
import type { CourseVersionId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import type { searchEntries } from "#db/schema/search.ts";

/** What somebody began: of these courses they find the version they have. */
export type Begun = { courseId: string; versionId: CourseVersionId }[];

export type FoundEntry = Pick<
  typeof searchEntries.$inferSelect,
  | "id"
  | "courseId"
  | "versionId"
  | "kind"
  | "moduleId"
  | "pageId"
  | "itemId"
  | "title"
  | "body"
>;

type Search = {
  locale: Locale;
  /** An FTS5 query of quoted words, from `readSearch`. */
  match: string;
  begun: Begun;
  limit: number;
};

const COLUMNS = sql`entry.id, entry.course_id AS courseId, entry.version_id AS versionId,
  entry.kind, entry.module_id AS moduleId, entry.page_id AS pageId,
  entry.item_id AS itemId, entry.title, entry.body`;

/**
 * What has all the words and may be found by who asks; the best first. Who may
 * find a row is a word of the index like the others: the rows of other people's
 * courses are never looked at, ranked or counted.
 */
export function findByWords(db: Queryable, search: Search): FoundEntry[] {
  const { locale, match, begun, limit } = search;
  const words = sql.identifier(SEARCH_TABLES[locale].words);
  const query = `{scope} : (${scopeFor(begun)}) AND {title body} : (${match})`;
  return db.all<FoundEntry>(sql`
    SELECT ${COLUMNS} FROM (
      SELECT rowid AS id, rank AS place FROM ${words}
      WHERE ${words} MATCH ${query} ORDER BY rank LIMIT ${limit}
    ) hit JOIN search_entries entry ON entry.id = hit.id ORDER BY hit.place`);
}

/** The same among the parts of words in scripts such as Arabic and Chinese. */
export function findByParts(db: Queryable, search: Search): FoundEntry[] {
  const { locale, match, begun, limit } = search;
  const parts = sql.identifier(SEARCH_TABLES[locale].parts);
  const versions = JSON.stringify(begun.map(({ versionId }) => versionId));
  const courses = JSON.stringify(begun.map(({ courseId }) => courseId));
  return db.all<FoundEntry>(sql`
    SELECT ${COLUMNS} FROM ${parts} JOIN search_entries entry ON entry.id = ${parts}.rowid
    WHERE ${parts} MATCH ${match} AND (
      entry.version_id IN (SELECT value FROM json_each(${versions})) OR (
        entry.is_open AND entry.course_id NOT IN (SELECT value FROM json_each(${courses}))
      )
    )
    ORDER BY ${parts}.rank LIMIT ${limit}`);
}

/** Everything of one's own versions, and what is open of all other courses. */
function scopeFor(begun: Begun): string {
  if (begun.length === 0) return `"${OPEN}"`;
  const any = (words: string[]) =>
    words.map((word) => `"${word}"`).join(" OR ");
  const courses = any(begun.map(({ courseId }) => scopeOfCourse(courseId)));
  const versions = any(begun.map(({ versionId }) => scopeOfVersion(versionId)));
  return `("${OPEN}" NOT (${courses})) OR ${versions}`;
}
