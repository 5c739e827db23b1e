import { and, eq, inArray, max, ne, sql } from "drizzle-orm";
import type { CourseVersionId } from "#app/shared/ids.ts";
import { LOCALES, type Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  contentBlobs,
  courseVersions,
  renderedPages,
} from "#db/schema/content.ts";
import { searchEntries } from "#db/schema/search.ts";
import type { Course, RenderedPage } from "./course.ts";
import { entriesOfCourse } from "./search-entries.ts";
import { SEARCH_TABLES } from "./search-tables.ts";
import { OPEN, scopeOfCourse, scopeOfVersion } from "./search-scopes.ts";
import { indexedParts, indexedWords } from "./search-words.ts";

type IndexedVersion = {
  id: CourseVersionId;
  course: Course;
  pages: readonly RenderedPage[];
};

type Row = typeof searchEntries.$inferSelect;

/** Rows of one INSERT; SQLite takes 32,766 parameters at most. */
const ROWS_AT_ONCE = 200;

/**
 * Makes a version findable. Its courses and modules are open to everyone while
 * it is the latest; those of the version before then stop being so. Expects to
 * be part of the transaction that stores the version. Doing it again replaces
 * what was there.
 */
export function writeSearchIndex(
  db: Queryable,
  { id: versionId, course, pages }: IndexedVersion,
): void {
  forget(db, listEntries(db, eq(searchEntries.versionId, versionId)));
  const isLatest = findLatestId(db, course.id) === versionId;
  if (isLatest) closeOthers(db, course.id, versionId);
  insertEntries(
    db,
    entriesOfCourse(course, pages).map((entry) => ({
      ...entry,
      versionId,
      courseId: course.id,
      isOpen: isLatest && (entry.kind === "course" || entry.kind === "module"),
    })),
  );
}

/** Whether a version can be searched already. */
export function isIndexed(db: Queryable, versionId: CourseVersionId): boolean {
  const found = db
    .select({ id: searchEntries.id })
    .from(searchEntries)
    .where(eq(searchEntries.versionId, versionId))
    .limit(1)
    .get();
  return found !== undefined;
}

/** Every page of a version as it was rendered, in every language and track. */
export function listRenderedPages(
  db: Queryable,
  versionId: CourseVersionId,
): RenderedPage[] {
  return db
    .select({
      moduleId: renderedPages.moduleId,
      pageId: renderedPages.pageId,
      locale: renderedPages.locale,
      track: renderedPages.track,
      bytes: contentBlobs.bytes,
    })
    .from(renderedPages)
    .innerJoin(contentBlobs, eq(contentBlobs.hash, renderedPages.hash))
    .where(eq(renderedPages.versionId, versionId))
    .all()
    .map(({ bytes, ...page }) => ({ ...page, html: bytes.toString("utf8") }));
}

function findLatestId(db: Queryable, courseId: string): string | undefined {
  const newest = db
    .select({ number: max(courseVersions.number) })
    .from(courseVersions)
    .where(eq(courseVersions.courseId, courseId));
  return db
    .select({ id: courseVersions.id })
    .from(courseVersions)
    .where(
      and(
        eq(courseVersions.courseId, courseId),
        eq(courseVersions.number, newest),
      ),
    )
    .get()?.id;
}

/** Leaves what was open to everyone to those who began that version. */
function closeOthers(
  db: Queryable,
  courseId: string,
  versionId: CourseVersionId,
): void {
  const open = listEntries(
    db,
    and(
      eq(searchEntries.courseId, courseId),
      eq(searchEntries.isOpen, true),
      ne(searchEntries.versionId, versionId),
    ),
  );
  forget(db, open);
  insertEntries(
    db,
    open.map(({ id: _, ...entry }) => ({ ...entry, isOpen: false })),
  );
}

function listEntries(db: Queryable, condition: ReturnType<typeof and>): Row[] {
  return db.select().from(searchEntries).where(condition).all();
}

function forget(db: Queryable, entries: readonly Row[]): void {
  for (const chunk of chunksOf(entries)) {
    const ids = chunk.map(({ id }) => id);
    for (const locale of LOCALES)
      for (const table of Object.values(SEARCH_TABLES[locale]))
        db.run(sql`DELETE FROM ${sql.identifier(table)} WHERE rowid IN ${ids}`);
    db.delete(searchEntries).where(inArray(searchEntries.id, ids)).run();
  }
}

function insertEntries(db: Queryable, entries: Omit<Row, "id">[]): void {
  for (const chunk of chunksOf(entries)) {
    const rows = db.insert(searchEntries).values(chunk).returning().all();
    for (const locale of LOCALES) {
      const inLocale = rows.filter((row) => row.locale === locale);
      insertWords(db, locale, inLocale);
      insertParts(db, locale, inLocale);
    }
  }
}

function insertWords(db: Queryable, locale: Locale, rows: Row[]): void {
  if (rows.length === 0) return;
  const values = rows.map(
    (row) =>
      sql`(${row.id}, ${scopeOf(row)}, ${indexedWords(row.title)}, ${indexedWords(row.body)})`,
  );
  db.run(
    sql`INSERT INTO ${sql.identifier(SEARCH_TABLES[locale].words)} (rowid, scope, title, body) VALUES ${sql.join(values, sql`, `)}`,
  );
}

/** Only what has a word that needs it: most pages have none. */
function insertParts(db: Queryable, locale: Locale, rows: Row[]): void {
  const values = rows
    .map(({ id, title, body }) => ({
      id,
      title: indexedParts(title),
      body: indexedParts(body),
    }))
    .filter(({ title, body }) => title !== "" || body !== "")
    .map(({ id, title, body }) => sql`(${id}, ${title}, ${body})`);
  if (values.length === 0) return;
  db.run(
    sql`INSERT INTO ${sql.identifier(SEARCH_TABLES[locale].parts)} (rowid, title, body) VALUES ${sql.join(values, sql`, `)}`,
  );
}

function scopeOf({ courseId, versionId, isOpen }: Row): string {
  const own = `${scopeOfCourse(courseId)} ${scopeOfVersion(versionId)}`;
  return isOpen ? `${OPEN} ${own}` : own;
}

function chunksOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from(
    { length: Math.ceil(items.length / ROWS_AT_ONCE) },
    (_, index) => items.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  );
}
