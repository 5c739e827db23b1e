import type { Actor } from "#app/auth/actor.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { readSnapshot } from "#app/shared/certificate-snapshot.ts";
import { listWithCredential } from "#app/features/certificates/credential/credentials.queries.server.ts";
import type { CertificateId, CohortId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import { stateOfCertificate } from "./certificate-state.ts";
import {
  findCertificate,
  hasDocument,
  type Certificate,
} from "./certificates.queries.server.ts";
import { findOpenListWith } from "#app/features/certificates/issue-lists/open-lists.queries.server.ts";
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
  now: Date,
) {
  const cohort = findCohortFor(db, where.cohort, coordinator.id);
  const certificate = cohort && findCertificate(db, where.certificate);
  if (!certificate || certificate.cohortId !== cohort.id) return null;
  const { id, kind, issuedAt, validUntil } = certificate;
  const { revokedAt, revocationReason, revocationClass } = certificate;
  return {
    id,
    kind,
    ...stateOfCertificate(certificate, now),
    validUntil,
    ...relativesOf(db, certificate),
    number: formatCertificateNumber(certificate),
    publicCode: formatPublicCode(certificate.publicCode),
    issuedAt,
    revokedAt,
    revocationReason,
    revocationClass,
    snapshot: readSnapshot(certificate.snapshot),
    cohort: { id: cohort.id, title: cohort.title },
    /** Whether the signatory has to approve a correction. */
    fourEyes: cohort.programme.fourEyes,
    /** The list that has to be finished before a correction can be proposed. */
    openListId: cohort.programme.fourEyes
      ? (findOpenListWith(db, certificate.enrolmentId)?.listId ?? null)
      : null,
    hasDocument: hasDocument(db, id),
    hasCredential: listWithCredential(db, [id]).has(id),
  };
}

/** The one that it stands in for, and the one that stands in for it. */
function relativesOf(db: Db, certificate: Certificate) {
  const { replacesId, replacedFor, successorId, successorFor } = certificate;
  return {
    replaces: relativeOf(db, certificate, [replacesId, replacedFor]),
    successor: relativeOf(db, certificate, [successorId, successorFor]),
  };
}

function relativeOf(
  db: Db,
  { cohortId }: Certificate,
  [id, reason]: [CertificateId | null, "correction" | "renewal" | null],
) {
  const found = id && findCertificate(db, id);
  if (!found || !reason) return null;
  const number = formatCertificateNumber(found);
  // A renewal may stand in a cohort that somebody else runs.
  return { id, number, reason, isHere: found.cohortId === cohortId };
}
