import type { JsonValue } from "#app/shared/canonical-json.ts";
import type {
  CertificateRow,
  RevocationRow,
} from "./certificates.queries.server.ts";
import type { VoidNumberRow } from "./numbers.queries.server.ts";

/** The whole row with its snapshot: what the entry "issued" holds. */
export function issuedContents({
  issuedAt,
  validUntil,
  snapshot,
  ...row
}: CertificateRow): JsonValue {
  return {
    ...row,
    issuedAt: issuedAt.toISOString(),
    validUntil: validUntil?.toISOString() ?? null,
    // A snapshot is stored as JSON: it holds nothing that JSON cannot say.
    snapshot: snapshot as JsonValue,
  };
}

export function revokedContents({
  revokedAt,
  ...row
}: RevocationRow): JsonValue {
  return { ...row, revokedAt: revokedAt.toISOString() };
}

export function voidContents({ voidedAt, ...row }: VoidNumberRow): JsonValue {
  return { ...row, voidedAt: voidedAt.toISOString() };
}

/** What the entries "document" and "credential" hold. */
export function bytesContents({ sha256 }: { sha256: string }): JsonValue {
  return { sha256 };
}
