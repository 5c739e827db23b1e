import { asc } from "drizzle-orm";
import type { Queryable } from "#db/client.server.ts";
import {
  certificateDocuments,
  certificateRevocations,
  certificates,
  voidNumbers,
} from "#db/schema/certificates.ts";

/** Everything that stands in the register, in order of time. */
export function rowsOfBefore(db: Queryable) {
  const { certificateId, sha256 } = certificateDocuments;
  return {
    issued: db
      .select()
      .from(certificates)
      .orderBy(asc(certificates.issuedAt), asc(certificates.id))
      .all(),
    documents: db
      .select({ certificateId, sha256 })
      .from(certificateDocuments)
      .orderBy(asc(certificateDocuments.madeAt), asc(certificateId))
      .all(),
    revoked: db
      .select()
      .from(certificateRevocations)
      .orderBy(
        asc(certificateRevocations.revokedAt),
        asc(certificateRevocations.certificateId),
      )
      .all(),
    voided: db
      .select()
      .from(voidNumbers)
      .orderBy(asc(voidNumbers.voidedAt), asc(voidNumbers.number))
      .all(),
  };
}
