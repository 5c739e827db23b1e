import type { Actor } from "#app/auth/actor.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { LearnerState } from "#app/features/completion/completion.ts";
import { findCohortProgress } from "#app/features/completion/completion.queries.server.ts";
import { listExtraTimes } from "#app/features/learning/quiz/extra-time.queries.server.ts";
import type { CohortId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import { listCertificateStates } from "#app/features/certificates/register/certificates.queries.server.ts";

export type OpenCohort = NonNullable<ReturnType<typeof openCohort>>;
export type CohortLearner = OpenCohort["learners"][number];

/** A learner's state with the certificate taken into account. */
export type CertifiedState = LearnerState | "certified" | "revoked";

/**
 * A cohort as its coordinator works with it: everyone with their state and what
 * keeps them from a certificate. Null for who does not run the cohort. A
 * constant number of queries, however many people there are.
 */
export function openCohort(db: Db, coordinator: Actor, cohortId: CohortId) {
  const cohort = findCohortFor(db, cohortId, coordinator.id);
  if (!cohort) return null;
  const certificates = listCertificateStates(db, cohortId);
  const extraTimes = listExtraTimes(db, cohortId);
  const learners = findCohortProgress(db, cohortId).map((learner) => {
    const certificate = certificates.get(learner.enrolmentId) ?? null;
    return {
      ...learner,
      certificate,
      /** Percent of every time limit that they have on top; mostly 0. */
      extraPercent: extraTimes.get(learner.personId) ?? 0,
      isOwn: learner.personId === coordinator.id,
      standing: standingOf(learner.state, certificate),
    };
  });
  return { cohort, learners };
}

function standingOf(
  state: LearnerState,
  certificate: { revokedAt: Date | null } | null,
): CertifiedState {
  if (!certificate) return state;
  return certificate.revokedAt ? "revoked" : "certified";
}

/** The certificate that an address says was issued; null unless it is in the cohort. */
export function issuedJustNow(
  { learners }: OpenCohort,
  certificateId: string | null,
) {
  const learner = learners.find(
    ({ certificate }) => certificate?.certificateId === certificateId,
  );
  if (!learner?.certificate) return null;
  return { number: learner.certificate.number, name: learner.personName };
}
