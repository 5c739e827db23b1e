import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { hasErrors } from "#app/content/check/findings.ts";
import type { PreparedCourse } from "#app/content/prepare-course.server.ts";
import {
  countVersions,
  findVersionByTree,
  insertVersion,
  slugOwners,
} from "#app/content/publication.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { newId, type CourseVersionId, type PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { mayPublish } from "./courses.policy.ts";

type Publication = {
  versionId: CourseVersionId;
  number: number;
  /** False when exactly this tree had been published before. */
  isNew: boolean;
};

export type PublishRefusal =
  | { code: "not-allowed" }
  /** The slug, present or former, leads to another course. */
  | { code: "slug-taken"; slug: string; courseId: string };

/**
 * Makes a prepared course the latest version that learners meet.
 *
 * The version, its files, pages and slugs and the line in the audit trail stand
 * or fall together. Publishing the same tree again changes nothing and gives
 * the version that is there. Nobody loses an address: a slug that ever led to
 * another course is refused. A course with errors cannot be prepared, so it
 * cannot get here; learners who began an earlier version stay with it.
 */
export function publishCourse(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    prepared,
    approver,
  }: { prepared: PreparedCourse; approver: Pick<Actor, "id" | "roles"> },
): Result<Publication, PublishRefusal> {
  if (!mayPublish(approver)) return refuse({ code: "not-allowed" });
  if (hasErrors(prepared.findings)) throw new Error("Prepared with errors.");
  const now = clock();

  return inTransaction(db, (tx) => {
    const taken = slugOfAnother(tx, prepared);
    if (taken) return refuse({ code: "slug-taken", ...taken });
    const known = findVersionByTree(tx, prepared.course.id, prepared.treeHash);
    if (known) {
      const { id: versionId, number } = known;
      return accept({ versionId, number, isNew: false });
    }
    return accept(insertNextVersion(tx, prepared, approver.id, now));
  });
}

function insertNextVersion(
  tx: Queryable,
  { course, files, pages, treeHash }: PreparedCourse,
  approvedById: PersonId,
  now: Date,
): Publication {
  const versionId = newId("ver", now);
  const number = countVersions(tx, course.id) + 1;
  insertVersion(tx, {
    id: versionId,
    number,
    treeHash,
    course,
    files,
    pages,
    publishedAt: now,
    approvedById,
  });
  recordAuditEvent(tx, {
    action: "course.published",
    actorId: approvedById,
    subjectId: versionId,
    facts: { courseId: course.id, number, treeHash },
    happenedAt: now,
  });
  return { versionId, number, isNew: true };
}

function slugOfAnother(tx: Queryable, { course }: PreparedCourse) {
  const slugs = [course.slug, ...course.formerSlugs];
  return slugOwners(tx, slugs).find(({ courseId }) => courseId !== course.id);
}
