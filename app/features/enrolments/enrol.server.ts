import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { findLatestVersion } from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { findOpenCohortForCourse } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { findProgrammeVersion } from "#app/features/cohorts/programmes.queries.server.ts";
import { newId, type EnrolmentId, type PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Db, type Queryable } from "#db/client.server.ts";
import {
  enrolInCohort,
  workOf,
  type CohortWithProgramme,
  type EnrolledInCohort,
  type EnrolInCohortRefusal,
} from "./enrol-in-cohort.server.ts";
import {
  findNewestEnrolment,
  insertEnrolment,
} from "./enrolments.queries.server.ts";

/** `waiting`: the open cohort is full, and the person stands in its line now. */
export type EnrolRefusal =
  { code: "not-found" } | { code: "unknown-track" } | { code: "waiting" };

/**
 * Enrols somebody in a course.
 *
 * They join the cohort that is open for the course today, if there is one with
 * a seat for them, at the version that its programme asks for; where there is
 * none they learn alone, at the latest one. A full cohort with a waiting list
 * puts them in line, and they learn nothing alone meanwhile that would not count.
 * Asking again, also twice at the same moment, gives the enrolment that is there
 * (`isNew` is false) and leaves its track as it was. A cohort that the person is
 * not in yet is a new start: what they did alone or in an earlier cohort stays
 * with that enrolment.
 */
export function enrol(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    courseId,
    track,
  }: { actor: Pick<Actor, "id">; courseId: string; track: string },
): Result<{ enrolmentId: EnrolmentId; isNew: boolean }, EnrolRefusal> {
  const wish = { now: clock(), published: db, personId: actor.id, track };

  return inTransaction(db, (tx) => {
    // Through `db`, which remembers versions; it is the same connection.
    const version = findLatestVersion(db, courseId);
    if (!version) return refuse({ code: "not-found" });

    const cohort = findOpenCohort(tx, courseId, wish.now);
    const joined = cohort && join(tx, { ...wish, cohort });
    if (!joined) return learnAlone(tx, wish, version);
    if (!joined.ok) return joined;
    const { enrolmentId, state } = joined.value;
    if (enrolmentId === null) return refuse({ code: "waiting" });
    return accept({ enrolmentId, isNew: state === "enrolled" });
  });
}

type Wish = { now: Date; published: Db; personId: PersonId; track: string };

/** Null where the cohort has no place for anyone who comes now. */
function join(
  tx: Queryable,
  wish: Wish & { cohort: CohortWithProgramme },
): Result<
  EnrolledInCohort,
  Exclude<EnrolInCohortRefusal, { code: "full" | "closed" }>
> | null {
  const actorId = wish.personId;
  const joined = enrolInCohort(tx, { ...wish, source: "self", actorId });
  if (joined.ok) return joined;
  const { code } = joined.refusal;
  return code === "unknown-track" ? refuse({ code }) : null;
}

function findOpenCohort(
  tx: Queryable,
  courseId: string,
  now: Date,
): CohortWithProgramme | null {
  const cohort = findOpenCohortForCourse(tx, courseId, officeDay(now));
  const programme =
    cohort && findProgrammeVersion(tx, cohort.programmeVersionId);
  return cohort && programme ? { ...cohort, programme } : null;
}

function learnAlone(
  tx: Queryable,
  wish: Wish,
  version: PublishedVersion,
): Result<{ enrolmentId: EnrolmentId; isNew: boolean }, EnrolRefusal> {
  const known = findNewestEnrolment(tx, wish.personId, version.courseId);
  if (known) return accept({ enrolmentId: known.id, isNew: false });
  const { tracks } = version.course;
  if (!tracks.some(({ id }) => id === wish.track)) {
    return refuse({ code: "unknown-track" });
  }
  return accept({ enrolmentId: begin(tx, wish, version), isNew: true });
}

function begin(
  tx: Queryable,
  { now, personId, track }: Wish,
  version: PublishedVersion,
): EnrolmentId {
  const enrolmentId = newId("enr", now);
  insertEnrolment(tx, {
    id: enrolmentId,
    personId,
    cohortId: null,
    courseId: version.courseId,
    courseVersionId: version.id,
    track,
    enrolledAt: now,
    source: "self",
    ...workOf(tx, personId),
  });
  recordAuditEvent(tx, {
    action: "enrolment.created",
    actorId: personId,
    subjectId: enrolmentId,
    facts: {
      courseId: version.courseId,
      versionId: version.id,
      cohortId: null,
      source: "self",
    },
    happenedAt: now,
  });
  return enrolmentId;
}
