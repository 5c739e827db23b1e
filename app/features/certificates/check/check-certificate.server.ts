import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { Text } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  initialsOf,
  matchesName,
} from "#app/features/certificates/register/certificate-names.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import {
  findCertificateByCode,
  type Certificate,
} from "#app/features/certificates/register/certificates.queries.server.ts";

/** Everything that a stranger may learn of a certificate; nothing may be added. */
export type PublicCertificate = {
  number: string;
  programme: { code: string; title: Text };
  hours: CertificateSnapshot["hours"];
  period: CertificateSnapshot["period"];
  issuedAt: Date;
  issuer: Text;
  /** „O. Ž.“; whoever knows the name can ask whether it is the one. */
  initials: string;
};

export type CheckedCertificate =
  | { state: "unknown" }
  | ({ state: "valid" } & PublicCertificate)
  | ({ state: "expired" | "revoked"; on: Date } & PublicCertificate);

/**
 * What the register says about a code at this moment, whoever asks. The number
 * of a certificate finds nothing: numbers can be guessed, codes cannot.
 *
 * @param publicCode as `parsePublicCode` gives it
 */
export function checkCertificate(
  db: Queryable,
  publicCode: string,
  now: Date,
): CheckedCertificate {
  const certificate = findCertificateByCode(db, publicCode);
  if (!certificate) return { state: "unknown" };
  const shown = publicFieldsOf(certificate);
  const { revokedAt, validUntil } = certificate;
  if (revokedAt) return { state: "revoked", on: revokedAt, ...shown };
  if (validUntil && validUntil <= now) {
    return { state: "expired", on: validUntil, ...shown };
  }
  return { state: "valid", ...shown };
}

/** Whether a full name is the one on the certificate of this code. */
export function checkName(
  db: Queryable,
  publicCode: string,
  name: string,
): boolean {
  const certificate = findCertificateByCode(db, publicCode);
  return (
    certificate !== null && matchesName(certificate.snapshot.personName, name)
  );
}

function publicFieldsOf(certificate: Certificate): PublicCertificate {
  const { programme, hours, period, issuer, personName } = certificate.snapshot;
  return {
    number: formatCertificateNumber(certificate),
    programme: { code: programme.code, title: programme.title },
    hours,
    period,
    issuedAt: certificate.issuedAt,
    issuer: issuer.name,
    initials: initialsOf(personName),
  };
}
