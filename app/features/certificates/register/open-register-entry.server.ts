import type { Actor } from "#app/auth/actor.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CertificateId, CohortId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import { findCertificate, hasDocument } from "./certificates.queries.server.ts";
import { formatPublicCode } from "#app/features/certificates/check/public-code.ts";

export type RegisterEntry = NonNullable<ReturnType<typeof openRegisterEntry>>;

/**
 * A row of the register as the coordinator of its cohort sees it; null for who
 * does not run the cohort, and for a certificate of another one.
 */
export function openRegisterEntry(
  db: Db,
  coordinator: Pick<Actor, "id">,
  where: { cohort: CohortId; certificate: CertificateId },
) {
  const cohort = findCohortFor(db, where.cohort, coordinator.id);
  const certificate = cohort && findCertificate(db, where.certificate);
  if (!certificate || certificate.cohortId !== cohort.id) return null;
  const { id, issuedAt, revokedAt, revocationReason, snapshot } = certificate;
  return {
    id,
    number: formatCertificateNumber(certificate),
    publicCode: formatPublicCode(certificate.publicCode),
    issuedAt,
    revokedAt,
    revocationReason,
    snapshot,
    cohort: { id: cohort.id, title: cohort.title },
    hasDocument: hasDocument(db, id),
  };
}
