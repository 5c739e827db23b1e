import type { Actor } from "#app/auth/actor.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import { openCertificate } from "#app/features/certificates/register/open-certificate.server.ts";
import type { CertificateId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { findCredential } from "./credentials.queries.server.ts";

/**
 * The stored credential for whoever may open the certificate; null for everyone
 * else, before the job has made it, and for certificates of before there were
 * any. A revoked certificate keeps its credential.
 */
export function findCredentialFor(
  db: Queryable,
  actor: Pick<Actor, "id" | "roles">,
  certificateId: CertificateId,
): { json: string; fileName: string } | null {
  const certificate = openCertificate(db, actor, certificateId);
  const credential = certificate && findCredential(db, certificate.id);
  if (!credential) return null;
  const fileName = `${formatCertificateNumber(certificate)}.json`;
  return { json: credential.json, fileName };
}
