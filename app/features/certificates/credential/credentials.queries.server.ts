import { asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { CertificateId, SigningKeyId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  certificateCredentials,
  signingKeys,
} from "#db/schema/certificates.ts";

export type SigningKey = typeof signingKeys.$inferSelect;

/** The key that signs now; null before the first, and after a rotation without a new one. */
export function findCurrentKey(db: Queryable): SigningKey | null {
  return (
    db
      .select()
      .from(signingKeys)
      .where(isNull(signingKeys.retiredAt))
      .orderBy(desc(signingKeys.createdAt), desc(signingKeys.id))
      .get() ?? null
  );
}

/** What may be known of every key there ever was, oldest first. */
export function listPublicKeys(db: Queryable) {
  return db
    .select({
      id: signingKeys.id,
      publicKey: signingKeys.publicKey,
      retiredAt: signingKeys.retiredAt,
    })
    .from(signingKeys)
    .orderBy(asc(signingKeys.createdAt), asc(signingKeys.id))
    .all();
}

export function insertSigningKey(
  db: Queryable,
  key: typeof signingKeys.$inferInsert,
): void {
  db.insert(signingKeys).values(key).run();
}

export function retireSigningKey(
  db: Queryable,
  id: SigningKeyId,
  retiredAt: Date,
): void {
  db.update(signingKeys).set({ retiredAt }).where(eq(signingKeys.id, id)).run();
}

/** False when the credential was made before, and stays as it was. */
export function insertCredential(
  db: Queryable,
  credential: typeof certificateCredentials.$inferInsert,
): boolean {
  const { changes } = db
    .insert(certificateCredentials)
    .values(credential)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

/** Which of some certificates have a credential. */
export function listWithCredential(
  db: Queryable,
  ids: readonly CertificateId[],
): Set<CertificateId> {
  if (ids.length === 0) return new Set();
  const found = db
    .select({ id: certificateCredentials.certificateId })
    .from(certificateCredentials)
    .where(inArray(certificateCredentials.certificateId, [...ids]))
    .all();
  return new Set(found.map(({ id }) => id));
}

/** The credential as it was made; null before that. */
export function findCredential(db: Queryable, certificateId: CertificateId) {
  return (
    db
      .select()
      .from(certificateCredentials)
      .where(eq(certificateCredentials.certificateId, certificateId))
      .get() ?? null
  );
}
