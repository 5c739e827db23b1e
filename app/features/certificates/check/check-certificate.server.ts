import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { Text } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  initialsOf,
  matchesName,
} from "#app/features/certificates/register/certificate-names.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import { stateOfCertificate } from "#app/features/certificates/register/certificate-state.ts";
import {
  findCertificate,
  findCertificateByCode,
  type Certificate,
} from "#app/features/certificates/register/certificates.queries.server.ts";

/** Everything that a stranger may learn of a certificate; nothing may be added. */
export type PublicCertificate = {
  kind: DocumentKind;
  number: string;
  programme: { code: string; title: Text };
  hours: CertificateSnapshot["hours"];
  period: CertificateSnapshot["period"];
  issuedAt: Date;
  /** The last moment at which it counts; null when it has no end. */
  validUntil: Date | null;
  issuer: Text;
  /** „O. Ž.“; whoever knows the name can ask whether it is the one. */
  initials: string;
  /** Of the one that was issued in its place; its code is for its holder to give. */
  newerNumber: string | null;
};

/** One that the register has. */
export type KnownCertificate =
  | ({ state: "valid" } & PublicCertificate)
  | ({
      state: "expired" | "replaced" | "revoked";
      on: Date;
    } & PublicCertificate);

export type CheckedCertificate = { state: "unknown" } | KnownCertificate;

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
  return certificate
    ? publicViewOf(db, certificate, now)
    : { state: "unknown" };
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

/** What a stranger who has proved to have the certificate may see of it. */
export function publicViewOf(
  db: Queryable,
  certificate: Certificate,
  now: Date,
): KnownCertificate {
  const { state } = stateOfCertificate(certificate, now);
  const successor = successorOf(db, certificate);
  const shown = publicFieldsOf(certificate, successor);
  if (state === "valid") return { state, ...shown };
  const on = {
    expired: certificate.validUntil,
    replaced: successor?.issuedAt,
    revoked: certificate.revokedAt,
  }[state];
  if (!on) throw new Error(`${certificate.id} is ${state} since no time.`);
  return { state, on, ...shown };
}

function successorOf(db: Queryable, { successorId }: Certificate) {
  return successorId && findCertificate(db, successorId);
}

function publicFieldsOf(
  certificate: Certificate,
  successor: Certificate | null,
): PublicCertificate {
  const { programme, hours, period, issuer, personName } = certificate.snapshot;
  return {
    kind: certificate.kind,
    number: formatCertificateNumber(certificate),
    programme: { code: programme.code, title: programme.title },
    hours,
    period,
    issuedAt: certificate.issuedAt,
    validUntil: certificate.validUntil,
    issuer: issuer.name,
    initials: initialsOf(personName),
    newerNumber: successor && formatCertificateNumber(successor),
  };
}
