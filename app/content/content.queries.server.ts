import { and, desc, eq, max } from "drizzle-orm";
import type { CourseVersionId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import {
  contentBlobs,
  courseVersionFiles,
  courseVersions,
  renderedPages,
} from "#db/schema/content.ts";
import type { PublishedVersion } from "./course.ts";
import { pageKey } from "./page-key.ts";
import { slugOwners } from "./publication.queries.server.ts";
import { deepFreeze, memoryOf } from "./published-memory.server.ts";
import { upgradeCourse, type StoredCourse } from "./upgrade-course.ts";

/**
 * The latest version of each course that was ever published, by course id. One
 * query, however many courses; the versions come from memory.
 */
export function listPublishedCourses(db: Queryable): PublishedVersion[] {
  return latestVersions(db)
    .all()
    .flatMap(({ id }) => findVersion(db, id) ?? []);
}

const latestVersions = preparedOnce((db) =>
  db
    // SQLite takes the id from the row that has the greatest number.
    .select({ id: courseVersions.id, number: max(courseVersions.number) })
    .from(courseVersions)
    .groupBy(courseVersions.courseId)
    .orderBy(courseVersions.courseId)
    .prepare(),
);

/** The latest version of a course; null when the course was never published. */
export function findLatestVersion(
  db: Queryable,
  courseId: string,
): PublishedVersion | null {
  const latest = latestVersion(db).get({ courseId });
  return latest ? findVersion(db, latest.id) : null;
}

const latestVersion = preparedOnce((db) =>
  db
    .select({ id: courseVersions.id })
    .from(courseVersions)
    .where(eq(courseVersions.courseId, given("courseId")))
    .orderBy(desc(courseVersions.number))
    .prepare(),
);

/**
 * The course that a slug, present or former, leads to; from memory when it is
 * known, because a slug leads to one course for ever.
 */
export function findCourseId(db: Queryable, slug: string): string | null {
  const { courseIds } = memoryOf(db);
  const known = courseIds.get(slug);
  if (known !== undefined) return known;
  const owner = slugOwners(db, [slug])[0];
  if (!owner) return null;
  courseIds.set(slug, owner.courseId);
  return owner.courseId;
}

/**
 * The course that a slug leads to, at its latest version. `redirectTo` is the
 * course's present slug when the one asked for is a former one, else null.
 */
export function findCourseBySlug(
  db: Queryable,
  slug: string,
): { version: PublishedVersion; redirectTo: string | null } | null {
  const courseId = findCourseId(db, slug);
  const version = courseId === null ? null : findLatestVersion(db, courseId);
  if (!version) return null;
  const present = version.course.slug;
  return { version, redirectTo: present === slug ? null : present };
}

/**
 * A version by its id, from memory when this connection has read it before:
 * versions never change. Pass the database, not a transaction: a transaction
 * reads the same but remembers nothing.
 */
export function findVersion(
  db: Queryable,
  id: CourseVersionId,
): PublishedVersion | null {
  const { versions } = memoryOf(db);
  const known = versions.get(id);
  if (known) return known;

  const row = db
    .select({
      id: courseVersions.id,
      courseId: courseVersions.courseId,
      number: courseVersions.number,
      publishedAt: courseVersions.publishedAt,
      course: courseVersions.course,
    })
    .from(courseVersions)
    .where(eq(courseVersions.id, id))
    .get();
  if (!row) return null;
  // The column holds what `insertVersion` wrote, and that takes only a Course:
  // one of today's format, or of the format that there was then.
  const course = upgradeCourse(row.course as StoredCourse);
  const version = deepFreeze({ ...row, course });
  versions.set(id, version);
  return version;
}

/**
 * The hash of every rendered page of a version, by `pageKey`: equal hashes are
 * equal text. From memory when this connection has read it before.
 */
export function findPageHashes(
  db: Queryable,
  versionId: CourseVersionId,
): ReadonlyMap<string, string> {
  const { pageHashes } = memoryOf(db);
  const known = pageHashes.get(versionId);
  if (known) return known;
  const rows = db
    .select({
      moduleId: renderedPages.moduleId,
      pageId: renderedPages.pageId,
      locale: renderedPages.locale,
      track: renderedPages.track,
      hash: renderedPages.hash,
    })
    .from(renderedPages)
    .where(eq(renderedPages.versionId, versionId))
    .all();
  const hashes = new Map(rows.map((row) => [pageKey(row), row.hash]));
  pageHashes.set(versionId, hashes);
  return hashes;
}

/** The HTML of a page (or `card`), without its heading; null if there is none. */
export function findRenderedPage(
  db: Queryable,
  page: {
    versionId: CourseVersionId;
    moduleId: string;
    pageId: string;
    locale: Locale;
    track: string;
  },
): string | null {
  const { versionId, moduleId, pageId, locale, track } = page;
  const { pages } = memoryOf(db);
  const key = [versionId, moduleId, pageId, locale, track].join(" ");
  const known = pages.get(key);
  if (known !== undefined) return known;

  const row = db
    .select({ bytes: contentBlobs.bytes })
    .from(renderedPages)
    .innerJoin(contentBlobs, eq(contentBlobs.hash, renderedPages.hash))
    .where(
      and(
        eq(renderedPages.versionId, versionId),
        eq(renderedPages.moduleId, moduleId),
        eq(renderedPages.pageId, pageId),
        eq(renderedPages.locale, locale),
        eq(renderedPages.track, track),
      ),
    )
    .get();
  if (!row) return null;
  const html = row.bytes.toString("utf8");
  pages.set(key, html);
  return html;
}

/** A file of the tree as it was published, an image for example. */
export function findVersionFile(
  db: Queryable,
  versionId: CourseVersionId,
  path: string,
): Buffer | null {
  const row = db
    .select({ bytes: contentBlobs.bytes })
    .from(courseVersionFiles)
    .innerJoin(contentBlobs, eq(contentBlobs.hash, courseVersionFiles.hash))
    .where(
      and(
        eq(courseVersionFiles.versionId, versionId),
        eq(courseVersionFiles.path, path),
      ),
    )
    .get();
  return row?.bytes ?? null;
}
