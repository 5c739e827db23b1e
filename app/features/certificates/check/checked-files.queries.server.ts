import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { CertificateId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  certificateCredentials,
  certificateDocuments,
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";

/** Which certificate a file is, byte for byte, as it was issued. */
export type IssuedFile = {
  certificateId: CertificateId;
  what: "document" | "credential";
};

/** Finds a file by its SHA-256 in hex; null for one that was not issued like this. */
export function findIssuedFile(
  db: Queryable,
  sha256: string,
): IssuedFile | null {
  const document = db
    .select({ certificateId: certificateDocuments.certificateId })
    .from(certificateDocuments)
    .where(eq(certificateDocuments.sha256, sha256))
    .get();
  const credential = db
    .select({ certificateId: certificateCredentials.certificateId })
    .from(certificateCredentials)
    .where(eq(certificateCredentials.sha256, sha256))
    .get();
  if (document) return { ...document, what: "document" };
  return credential ? { ...credential, what: "credential" } : null;
}

/** A certificate that counts no longer, and since when. */
export type NoLongerCounting = {
  certificateId: CertificateId;
  state: "revoked" | "replaced";
  on: Date;
};

/** Everything that was revoked or corrected; what was both is in it twice. */
export function listNoLongerCounting(db: Queryable): NoLongerCounting[] {
  const revoked = db
    .select({
      certificateId: certificateRevocations.certificateId,
      on: certificateRevocations.revokedAt,
    })
    .from(certificateRevocations)
    .orderBy(asc(certificateRevocations.certificateId))
    .all();
  const corrected = db
    .select({
      certificateId: certificates.replacesId,
      on: certificates.issuedAt,
    })
    .from(certificates)
    .where(
      and(
        isNotNull(certificates.replacesId),
        eq(certificates.replacedFor, "correction"),
      ),
    )
    .orderBy(asc(certificates.replacesId))
    .all();
  return [
    ...revoked.map((row) => ({ ...row, state: "revoked" as const })),
    ...corrected.flatMap(({ certificateId, on }) =>
      certificateId ? [{ certificateId, state: "replaced" as const, on }] : [],
    ),
  ];
}
