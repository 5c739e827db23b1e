import { daysLeft } from "#app/features/certificates/my-learning/days-left.ts";
import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import type { CohortLearner } from "./open-cohort.server.ts";

/** What beside the person decides whether the office has to look at them. */
export type OfficeWorld = {
  cohort: Pick<Cohort, "studyUntil" | "endsOn">;
  /** On an issue list that is not finished. */
  proposed: ReadonlySet<EnrolmentId>;
  /** Invited, without an account. */
  notAccepted: ReadonlyMap<EnrolmentId, Date | null>;
  now: Date;
};

const INACTIVE_DAYS = 14;
const NEAR_DEADLINE_DAYS = 21;
const EXPIRY_DAYS = 90;
const DAY_MS = 86_400_000;
/** A document that is not there after a quarter of an hour is not being made. */
const MAKING_MS = 15 * 60_000;

/** Has earned a document that nobody has begun to issue. */
export function isReady(learner: CohortLearner, world: OfficeWorld): boolean {
  const { certificate, isOwn, mayGet, enrolmentId, state } = learner;
  if (certificate || isOwn || world.proposed.has(enrolmentId)) return false;
  if (mayGet === "certificate") return true;
  // A confirmation waits while the certificate can still be earned.
  const isOver = daysToDeadline(world) < 0;
  return mayGet === "participation" && (isOver || state === "failed");
}

/** Has a number, and no PDF though it should be made by now. */
export function isUnmade({ certificate }: CohortLearner, now: Date): boolean {
  if (!certificate || certificate.revokedAt) return false;
  const age = now.getTime() - certificate.issuedAt.getTime();
  return !certificate.hasDocument && age > MAKING_MS;
}

/** Holds what ends within three months. */
export function isExpiring({ certificate }: CohortLearner, now: Date): boolean {
  if (!certificate?.validUntil || certificate.revokedAt) return false;
  const left = certificate.validUntil.getTime() - now.getTime();
  return left > 0 && left <= EXPIRY_DAYS * DAY_MS;
}

/** Has learning to do, has not come for a while, and time is running out. */
export function isInactive(
  learner: CohortLearner,
  world: OfficeWorld,
): boolean {
  const { standing, lastActivityAt, enrolledAt, unmet, enrolmentId } = learner;
  const isLearning = standing === "not-started" || standing === "in-progress";
  const mayAct = unmet.some(
    ({ code }) => code === "pages-missing" || code === "quiz-not-passed",
  );
  if (!isLearning || !mayAct || world.notAccepted.has(enrolmentId))
    return false;
  const silent = world.now.getTime() - (lastActivityAt ?? enrolledAt).getTime();
  return (
    silent >= INACTIVE_DAYS * DAY_MS &&
    daysToDeadline(world) <= NEAR_DEADLINE_DAYS
  );
}

function daysToDeadline({ cohort, now }: OfficeWorld): number {
  return daysLeft(officeDay(now), cohort.studyUntil ?? cohort.endsOn);
}
