import { z } from "zod";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import { idSchema, type CourseVersionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import type { Enrolment } from "./enrolments.queries.server.ts";

/** A learner went on with another version of their course. */
export type VersionMove = { fromVersionId: CourseVersionId; movedAt: Date };

const moveFacts = z.object({ fromVersionId: idSchema("ver") });

/**
 * Every change of version of an enrolment, the first one first, as the trail
 * has it. Who follows a version that was published before they enrolled never
 * moved, and nothing is asked of the database for them.
 */
export function versionMoves(
  db: Queryable,
  { id, enrolledAt }: Pick<Enrolment, "id" | "enrolledAt">,
  present: Pick<PublishedVersion, "publishedAt">,
): VersionMove[] {
  if (present.publishedAt < enrolledAt) return [];
  return auditTrailOf(db, id)
    .filter(({ action }) => action === "enrolment.moved")
    .map(({ facts, happenedAt }) => ({
      fromVersionId: moveFacts.parse(facts).fromVersionId,
      movedAt: happenedAt,
    }));
}
