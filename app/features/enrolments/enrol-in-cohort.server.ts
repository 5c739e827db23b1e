import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import { courseVersionFor } from "#app/features/cohorts/course-version-for.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import type { Programme } from "#app/features/cohorts/programmes.queries.server.ts";
import { newId, type EnrolmentId, type PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Db, Queryable } from "#db/client.server.ts";
import {
  findEnrolmentInCohort,
  insertEnrolment,
  updateEnrolment,
  type EnrolmentSource,
} from "./enrolments.queries.server.ts";
import { hasSeatFor } from "./free-seats.server.ts";
import {
  deleteWaiting,
  insertWaiting,
  isWaiting,
} from "./seats.queries.server.ts";

export type CohortWithProgramme = Cohort & { programme: Programme };

export type EnrolInCohortRefusal =
  { code: "full" } | { code: "unknown-track" } | { code: "closed" };

export type EnrolledInCohort =
  | { enrolmentId: EnrolmentId; state: "enrolled" | "already" }
  | { enrolmentId: null; state: "waiting" };

export type CohortWish = {
  now: Date;
  /** The database itself: it remembers published versions, a transaction not. */
  published: Db;
  cohort: CohortWithProgramme;
  personId: PersonId;
  track: string;
  source: EnrolmentSource;
  actorId: PersonId | "system";
};

/**
 * Gives a person a seat in a cohort, or a place in its waiting line.
 *
 * To be called in the caller's IMMEDIATE transaction: seats are counted there,
 * so the last one goes once. Who waits already goes before who comes now. Who
 * had withdrawn comes back to the same enrolment and what they did there; who is
 * in already keeps everything, their track too. Refused after the last day to
 * enrol; those in line, who asked in time, and walk-ins, who stand in the door,
 * only after the cohort's last day.
 */
export function enrolInCohort(
  tx: Queryable,
  wish: CohortWish,
): Result<EnrolledInCohort, EnrolInCohortRefusal> {
  const { cohort, personId } = wish;
  const known = findEnrolmentInCohort(tx, personId, cohort.id);
  if (known && !known.withdrawnAt) {
    return accept({ enrolmentId: known.id, state: "already" });
  }
  const refusal = whyNotIn(tx, wish);
  if (refusal) return refuse(refusal);
  if (!hasSeatFor(tx, cohort, personId)) {
    waitInLine(tx, wish);
    return accept({ enrolmentId: null, state: "waiting" });
  }
  deleteWaiting(tx, cohort.id, personId);
  const enrolmentId = known ? comeBack(tx, wish, known.id) : begin(tx, wish);
  return accept({ enrolmentId, state: "enrolled" });
}

/**
 * Why somebody who is not in could not come in, as things are; null where they
 * could, be it into the line. To be asked before a person is made up for it:
 * `personId` is null then.
 */
export function whyNotIn(
  tx: Queryable,
  wish: Omit<CohortWish, "personId" | "actorId"> & {
    personId: PersonId | null;
  },
): EnrolInCohortRefusal | null {
  const { cohort, personId, track } = wish;
  if (isClosed(tx, wish)) return { code: "closed" };
  if (!tracksOf(wish).some(({ id }) => id === track))
    return { code: "unknown-track" };
  const isFull = !cohort.hasWaitingList && !hasSeatFor(tx, cohort, personId);
  return isFull ? { code: "full" } : null;
}

/** Who stands in line asked in time. */
function isClosed(
  tx: Queryable,
  {
    now,
    cohort,
    personId,
    source,
  }: Pick<CohortWish, "now" | "cohort" | "source"> & {
    personId: PersonId | null;
  },
): boolean {
  const today = officeDay(now);
  if (today > cohort.endsOn) return true;
  if (cohort.enrolUntil === null || today <= cohort.enrolUntil) return false;
  const waits = personId !== null && isWaiting(tx, cohort.id, personId);
  return source !== "walk-in" && !waits;
}

/** The professions that a person of the cohort can learn as. */
export function tracksOf(
  of: Pick<CohortWish, "published" | "cohort">,
): PublishedVersion["course"]["tracks"] {
  return versionFor(of).course.tracks;
}

function versionFor({
  published,
  cohort,
}: Pick<CohortWish, "published" | "cohort">): PublishedVersion {
  const version = courseVersionFor(published, cohort.programme);
  if (version) return version;
  throw new Error(`Course ${cohort.programme.courseId} was never published.`);
}

function waitInLine(tx: Queryable, wish: CohortWish): void {
  const { cohort, personId, track, source, actorId, now } = wish;
  const isNew = insertWaiting(tx, {
    cohortId: cohort.id,
    personId,
    track,
    source,
    askedAt: now,
  });
  if (!isNew) return;
  recordAuditEvent(tx, {
    action: "waiting.joined",
    actorId,
    subjectId: personId,
    facts: { cohortId: cohort.id },
    happenedAt: now,
  });
}

function begin(tx: Queryable, wish: CohortWish): EnrolmentId {
  const { now, cohort, personId, track, source, actorId } = wish;
  const version = versionFor(wish);
  const enrolmentId = newId("enr", now);
  insertEnrolment(tx, {
    id: enrolmentId,
    personId,
    cohortId: cohort.id,
    courseId: version.courseId,
    courseVersionId: version.id,
    track,
    enrolledAt: now,
    source,
    ...workOf(tx, personId),
  });
  recordAuditEvent(tx, {
    action: "enrolment.created",
    actorId,
    subjectId: enrolmentId,
    facts: {
      courseId: version.courseId,
      versionId: version.id,
      cohortId: cohort.id,
      source,
    },
    happenedAt: now,
  });
  return enrolmentId;
}

function comeBack(
  tx: Queryable,
  { now, cohort, personId, source, actorId }: CohortWish,
  enrolmentId: EnrolmentId,
): EnrolmentId {
  updateEnrolment(tx, enrolmentId, {
    withdrawnAt: null,
    ...workOf(tx, personId),
  });
  recordAuditEvent(tx, {
    action: "enrolment.taken-back",
    actorId,
    subjectId: enrolmentId,
    facts: { cohortId: cohort.id, source },
    happenedAt: now,
  });
  return enrolmentId;
}

/** Where and as what the person works now. */
export function workOf(tx: Queryable, personId: PersonId) {
  const person = findPerson(tx, personId);
  if (!person || person.mergedIntoId) {
    throw new Error(`Nobody to enrol: ${personId}.`);
  }
  const { institutionId, profession } = person;
  return { institutionId, profession };
}
