import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { findLatestVersion } from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { findOpenCohortForCourse } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { newId, type CohortId, type EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  findEnrolmentInCohort,
  findNewestEnrolment,
  insertEnrolment,
} from "./enrolments.queries.server.ts";

export type EnrolRefusal = { code: "not-found" } | { code: "unknown-track" };

/**
 * Enrols somebody in a course, at its latest published version.
 *
 * They join the cohort that is open for the course today, if there is one, and
 * else learn alone. Asking again, also twice at the same moment, gives the
 * enrolment that is there (`isNew` is false) and leaves its track as it was. A
 * cohort that the person is not in yet is a new start: what they did alone or
 * in an earlier cohort stays with that enrolment.
 */
export function enrol(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    courseId,
    track,
  }: { actor: Pick<Actor, "id">; courseId: string; track: string },
): Result<{ enrolmentId: EnrolmentId; isNew: boolean }, EnrolRefusal> {
  const now = clock();

  return inTransaction(db, (tx) => {
    // Through `db`, which remembers versions; it is the same connection.
    const version = findLatestVersion(db, courseId);
    if (!version) return refuse({ code: "not-found" });

    const cohort = findOpenCohortForCourse(tx, courseId, officeDay(now));
    const known = cohort
      ? findEnrolmentInCohort(tx, actor.id, cohort.id)
      : findNewestEnrolment(tx, actor.id, courseId);
    if (known) return accept({ enrolmentId: known.id, isNew: false });

    const isOffered = version.course.tracks.some(({ id }) => id === track);
    if (!isOffered) return refuse({ code: "unknown-track" });
    const enrolmentId = begin(tx, now, {
      personId: actor.id,
      version,
      cohortId: cohort?.id ?? null,
      track,
    });
    return accept({ enrolmentId, isNew: true });
  });
}

function begin(
  tx: Queryable,
  now: Date,
  {
    personId,
    version,
    cohortId,
    track,
  }: {
    personId: Actor["id"];
    version: PublishedVersion;
    cohortId: CohortId | null;
    track: string;
  },
): EnrolmentId {
  const enrolmentId = newId("enr", now);
  insertEnrolment(tx, {
    id: enrolmentId,
    personId,
    cohortId,
    courseId: version.courseId,
    courseVersionId: version.id,
    track,
    enrolledAt: now,
  });
  recordAuditEvent(tx, {
    action: "enrolment.created",
    actorId: personId,
    subjectId: enrolmentId,
    facts: { courseId: version.courseId, versionId: version.id, cohortId },
    happenedAt: now,
  });
  return enrolmentId;
}
