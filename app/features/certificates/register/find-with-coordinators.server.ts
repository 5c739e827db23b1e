import { listCoordinatorIds } from "#app/features/cohorts/cohorts.queries.server.ts";
import { idSchema, type CertificateId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import type { InCohort } from "./certificates.policy.ts";
import {
  findCertificate,
  type Certificate,
} from "./certificates.queries.server.ts";

const cohortId = idSchema("coh");

/** A certificate with what its policies ask about; null when there is none. */
export function findWithCoordinators(
  db: Queryable,
  certificateId: CertificateId,
): (InCohort & { certificate: Certificate }) | null {
  const certificate = findCertificate(db, certificateId);
  if (!certificate) return null;
  const { personId } = certificate;
  const cohort = cohortId.parse(certificate.cohortId);
  const coordinatorIds = listCoordinatorIds(db, cohort);
  return { certificate, personId, coordinatorIds };
}
