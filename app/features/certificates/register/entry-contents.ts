import type { JsonValue } from "#app/shared/canonical-json.ts";
import type {
  certificateRevocations,
  certificates,
  voidNumbers,
} from "#db/schema/certificates.ts";

type CertificateRow = typeof certificates.$inferSelect;

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
}: typeof certificateRevocations.$inferSelect): JsonValue {
  return { ...row, revokedAt: revokedAt.toISOString() };
}

export function voidContents({
  voidedAt,
  ...row
}: typeof voidNumbers.$inferSelect): JsonValue {
  return { ...row, voidedAt: voidedAt.toISOString() };
}

/** What the entries "document" and "credential" hold. */
export function bytesContents({ sha256 }: { sha256: string }): JsonValue {
  return { sha256 };
}
