import { and, asc, gte, isNull, lte, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Queryable } from "#db/client.server.ts";
import {
  certificateRevocations,
  certificates,
  expiryReminders,
} from "#db/schema/certificates.ts";

const successors = alias(certificates, "successors");

/**
 * Certificates whose last day lies between two moments, and which nothing
 * stands in for: neither revoked, nor corrected, nor renewed.
 */
export function listExpiring(
  db: Queryable,
  { from, to }: { from: Date; to: Date },
) {
  const { id, personId, series, year, number, issuedAt, snapshot } =
    certificates;
  const { validUntil } = certificates;
  return db
    .select({
      ...{ id, personId, series, year, number },
      ...{ issuedAt, validUntil, snapshot },
    })
    .from(certificates)
    .leftJoin(successors, eq(successors.replacesId, certificates.id))
    .leftJoin(
      certificateRevocations,
      eq(certificateRevocations.certificateId, certificates.id),
    )
    .where(
      and(
        gte(validUntil, from),
        lte(validUntil, to),
        isNull(successors.id),
        isNull(certificateRevocations.certificateId),
      ),
    )
    .orderBy(asc(validUntil), asc(id))
    .all();
}

/** False when this reminder was written before. */
export function insertExpiryReminder(
  db: Queryable,
  reminder: typeof expiryReminders.$inferInsert,
): boolean {
  const { changes } = db
    .insert(expiryReminders)
    .values(reminder)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}
