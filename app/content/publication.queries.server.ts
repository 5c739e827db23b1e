import { and, count, eq, inArray } from "drizzle-orm";
import type { CourseVersionId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  contentBlobs,
  courses,
  courseSlugs,
  courseVersionFiles,
  courseVersions,
  renderedPages,
} from "#db/schema/content.ts";
import { sha256 } from "./content-hash.server.ts";
import type { Course, RenderedPage, TreeFile } from "./course.ts";
import { writeSearchIndex } from "./search-index.queries.server.ts";

type NewVersion = {
  id: CourseVersionId;
  number: number;
  treeHash: string;
  course: Course;
  files: readonly TreeFile[];
  pages: readonly RenderedPage[];
  publishedAt: Date;
  approvedById: PersonId;
};

/**
 * Stores a version with its files and pages, makes its slugs lead to it, and
 * makes it findable.
 * Expects to be part of a transaction that has looked at the slugs' owners: a
 * slug of another course stays where it is.
 */
export function insertVersion(db: Queryable, version: NewVersion): void {
  const { id: versionId, course, files, pages, ...columns } = version;
  db.insert(courses)
    .values({ id: course.id, createdAt: version.publishedAt })
    .onConflictDoNothing()
    .run();
  for (const slug of [course.slug, ...course.formerSlugs]) {
    db.insert(courseSlugs)
      .values({ slug, courseId: course.id })
      .onConflictDoNothing()
      .run();
  }
  db.insert(courseVersions)
    .values({ ...columns, id: versionId, courseId: course.id, course })
    .run();
  for (const { path, bytes } of files) {
    const hash = insertBlob(db, bytes);
    db.insert(courseVersionFiles).values({ versionId, path, hash }).run();
  }
  for (const { html, ...page } of pages) {
    const hash = insertBlob(db, Buffer.from(html));
    db.insert(renderedPages)
      .values({ ...page, versionId, hash })
      .run();
  }
  writeSearchIndex(db, { id: versionId, course, pages });
}

/** The version that was made of exactly this tree; null when none was. */
export function findVersionByTree(
  db: Queryable,
  courseId: string,
  treeHash: string,
): { id: CourseVersionId; number: number } | null {
  const found = db
    .select({ id: courseVersions.id, number: courseVersions.number })
    .from(courseVersions)
    .where(
      and(
        eq(courseVersions.courseId, courseId),
        eq(courseVersions.treeHash, treeHash),
      ),
    )
    .get();
  return found ?? null;
}

/** The hash of every tree that was ever published. */
export function listPublishedTrees(db: Queryable): Set<string> {
  const rows = db
    .select({ treeHash: courseVersions.treeHash })
    .from(courseVersions)
    .all();
  return new Set(rows.map(({ treeHash }) => treeHash));
}

/** How many versions a course has, which is the number of its latest one. */
export function countVersions(db: Queryable, courseId: string): number {
  const row = db
    .select({ versions: count() })
    .from(courseVersions)
    .where(eq(courseVersions.courseId, courseId))
    .get();
  return row?.versions ?? 0;
}

/** Which course each of these slugs leads to, for those that lead anywhere. */
export function slugOwners(db: Queryable, slugs: readonly string[]) {
  return db
    .select({ slug: courseSlugs.slug, courseId: courseSlugs.courseId })
    .from(courseSlugs)
    .where(inArray(courseSlugs.slug, [...slugs]))
    .all();
}

function insertBlob(db: Queryable, bytes: Uint8Array): string {
  const hash = sha256(bytes);
  db.insert(contentBlobs)
    .values({ hash, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
    .run();
  return hash;
}
