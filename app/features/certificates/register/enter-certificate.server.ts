import type { Queryable } from "#db/client.server.ts";
import { appendToRegister } from "./append-to-register.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import {
  insertCertificate,
  insertRevocation,
  type CertificateRow,
  type RevocationRow,
} from "./certificates.queries.server.ts";
import {
  insertVoidNumber,
  type VoidNumberRow,
} from "./numbers.queries.server.ts";
import {
  issuedContents,
  revokedContents,
  voidContents,
} from "./entry-contents.ts";

/** A row of the register with its entry in the chain: never one without the other. */
export function enterCertificate(tx: Queryable, row: CertificateRow): void {
  insertCertificate(tx, row);
  appendToRegister(tx, {
    kind: "issued",
    subject: row.id,
    contents: issuedContents(row),
    at: row.issuedAt,
  });
}

/** A revocation with its entry; a certificate that is revoked already throws. */
export function enterRevocation(tx: Queryable, row: RevocationRow): void {
  if (!insertRevocation(tx, row)) {
    throw new Error(`${row.certificateId} is revoked already.`);
  }
  appendToRegister(tx, {
    kind: "revoked",
    subject: row.certificateId,
    contents: revokedContents(row),
    at: row.revokedAt,
  });
}

/** A number that will never stand on a document, with its entry. */
export function enterVoidNumber(tx: Queryable, row: VoidNumberRow): void {
  insertVoidNumber(tx, row);
  appendToRegister(tx, {
    kind: "void",
    subject: formatCertificateNumber(row),
    contents: voidContents(row),
    at: row.voidedAt,
  });
}
