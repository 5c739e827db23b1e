import { desc, eq, inArray } from "drizzle-orm";
import type { CourseVersionId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { people } from "#db/schema/accounts.ts";
import { courseVersions } from "#db/schema/content.ts";

/** A published version of a course, without its content. */
export type VersionName = {
  id: CourseVersionId;
  number: number;
  publishedAt: Date;
};

/** The versions of a course, the newest first. */
export function listCourseVersions(
  db: Queryable,
  courseId: string,
): VersionName[] {
  return db
    .select({
      id: courseVersions.id,
      number: courseVersions.number,
      publishedAt: courseVersions.publishedAt,
    })
    .from(courseVersions)
    .where(eq(courseVersions.courseId, courseId))
    .orderBy(desc(courseVersions.number))
    .all();
}

/** Names and addresses of these people. */
export function listPeopleById(db: Queryable, ids: readonly PersonId[]) {
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
    .all();
}
