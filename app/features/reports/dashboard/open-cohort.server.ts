import type { Actor } from "#app/auth/actor.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import {
  findCohortFor,
  type Cohort,
} from "#app/features/cohorts/cohorts.queries.server.ts";
import type { Programme } from "#app/features/cohorts/programmes.queries.server.ts";
import type { LearnerState } from "#app/features/completion/completion.ts";
import {
  findCohortProgress,
  type LearnerProgress,
} from "#app/features/completion/completion.queries.server.ts";
import { listExtraTimes } from "#app/features/learning/quiz/extra-time.queries.server.ts";
import type { CertificateId, CohortId } from "#app/shared/ids.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { Db } from "#db/client.server.ts";
import { listIssued } from "./dashboard.queries.server.ts";

export type OpenCohort = {
  cohort: Cohort & { programme: Programme };
  learners: CohortLearner[];
};

export type CohortLearner = LearnerProgress & {
  certificate: IssuedDocument | null;
  /** Percent of every time limit that they have on top; mostly 0. */
  extraPercent: number;
  /** The coordinator who looks. */
  isOwn: boolean;
  standing: Standing;
};

/** What somebody has in hand: what counts, of several documents. */
type IssuedDocument = {
  certificateId: CertificateId;
  kind: DocumentKind;
  /** As it is printed, `KIN-2026-0001`. */
  number: string;
  issuedAt: Date;
  validUntil: Date | null;
  revokedAt: Date | null;
  hasDocument: boolean;
};

/** A learner's state with what was issued, and leaving, taken into account. */
export type Standing =
  LearnerState | "certified" | "confirmed" | "revoked" | "withdrawn";

/**
 * A cohort as its coordinator works with it: everyone with their state and what
 * keeps them from a certificate. Null for who does not run the cohort. A
 * constant number of queries, however many people there are.
 */
export function openCohort(
  db: Db,
  coordinator: Pick<Actor, "id">,
  cohortId: CohortId,
): OpenCohort | null {
  const cohort = findCohortFor(db, cohortId, coordinator.id);
  if (!cohort) return null;
  const issued = issuedByEnrolment(db, cohortId);
  const extraTimes = listExtraTimes(db, cohortId);
  const learners = findCohortProgress(db, cohortId).map((learner) => {
    const certificate = issued.get(learner.enrolmentId) ?? null;
    return {
      ...learner,
      certificate,
      extraPercent: extraTimes.get(learner.personId) ?? 0,
      isOwn: learner.personId === coordinator.id,
      standing: standingOf(learner, certificate),
    };
  });
  return { cohort, learners };
}

/** A certificate counts before a confirmation, what holds before what was revoked. */
function issuedByEnrolment(db: Db, cohortId: CohortId) {
  const counting = new Map<string, IssuedDocument>();
  for (const row of listIssued(db, cohortId)) {
    const { enrolmentId, series, year, serial, ...issued } = row;
    const number = formatCertificateNumber({ series, year, number: serial });
    const known = counting.get(enrolmentId);
    if (!known || weightOf(issued) > weightOf(known)) {
      counting.set(enrolmentId, { ...issued, number });
    }
  }
  return counting;
}

function weightOf({
  kind,
  revokedAt,
}: Pick<IssuedDocument, "kind" | "revokedAt">): number {
  return (revokedAt ? 0 : 2) + (kind === "certificate" ? 1 : 0);
}

function standingOf(
  { state, withdrawnAt }: LearnerProgress,
  certificate: IssuedDocument | null,
): Standing {
  if (certificate?.revokedAt) return "revoked";
  if (certificate) {
    return certificate.kind === "certificate" ? "certified" : "confirmed";
  }
  return withdrawnAt ? "withdrawn" : state;
}
