import type { Actor } from "#app/auth/actor.ts";
import type { CertificateId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import { mayKeepCertificates } from "./certificates.policy.ts";
import {
  findDocument,
  type Certificate,
} from "./certificates.queries.server.ts";
import { findWithCoordinators } from "./find-with-coordinators.server.ts";

type Asking = Pick<Actor, "id" | "roles">;

/**
 * A certificate for its owner, for a coordinator of its cohort or for an
 * administrator; null for everyone else, as if it did not exist.
 */
export function openCertificate(
  db: Queryable,
  actor: Asking,
  certificateId: CertificateId,
): Certificate | null {
  const found = findWithCoordinators(db, certificateId);
  if (!found) return null;
  const isOwn = found.personId === actor.id;
  return isOwn || mayKeepCertificates(actor, found) ? found.certificate : null;
}

/**
 * The stored PDF for the same people; null also in the seconds before the job
 * has made it. A revoked certificate keeps its document.
 */
export function findDocumentFor(
  db: Queryable,
  actor: Asking,
  certificateId: CertificateId,
): { pdf: Buffer; sha256: string; fileName: string } | null {
  const certificate = openCertificate(db, actor, certificateId);
  const document = certificate && findDocument(db, certificate.id);
  if (!document) return null;
  const { pdf, sha256 } = document;
  return {
    pdf,
    sha256,
    fileName: `${formatCertificateNumber(certificate)}.pdf`,
  };
}
