import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import { listCoordinatorIds } from "#app/features/cohorts/cohorts.queries.server.ts";
import {
  idSchema,
  type CertificateId,
  type PersonId,
} from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import type { InCohort } from "./certificates.policy.ts";
import {
  findCertificate,
  type Certificate,
} from "./certificates.queries.server.ts";

const cohortId = idSchema("coh");
const personId = idSchema("per");

/**
 * A certificate with what its policies ask about; null when there is none.
 * `personId` is whose it is today, which is not always whom the row names.
 */
export function findWithCoordinators(
  db: Queryable,
  certificateId: CertificateId,
): (InCohort & { certificate: Certificate }) | null {
  const certificate = findCertificate(db, certificateId);
  if (!certificate) return null;
  const cohort = cohortId.parse(certificate.cohortId);
  const coordinatorIds = listCoordinatorIds(db, cohort);
  return { certificate, personId: holderOf(db, certificate), coordinatorIds };
}

/**
 * Whose a certificate is: whom the row names, or who that record turned out to
 * be. The rows of the register never change.
 */
export function holderOf(
  db: Queryable,
  certificate: Pick<Certificate, "personId">,
): PersonId {
  const named = personId.parse(certificate.personId);
  return findPerson(db, named)?.mergedIntoId ?? named;
}
