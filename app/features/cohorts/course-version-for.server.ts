import {
  findLatestVersion,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import type { Queryable } from "#db/client.server.ts";
import type { Programme } from "./programmes.queries.server.ts";

/**
 * The version of the course in which people of a programme are enrolled: the
 * one that the programme names, else the latest. Null when the course was never
 * published. Pass the database, not a transaction: it remembers versions.
 */
export function courseVersionFor(
  db: Queryable,
  programme: Pick<Programme, "courseId" | "courseVersionId">,
): PublishedVersion | null {
  return programme.courseVersionId === null
    ? findLatestVersion(db, programme.courseId)
    : findVersion(db, programme.courseVersionId);
}
