import { and, desc, eq, sql } from "drizzle-orm";
import type { Queryable } from "#db/client.server.ts";
import { certificateCounters, voidNumbers } from "#db/schema/certificates.ts";

/** A number that will never stand on a document. */
export type VoidNumberRow = typeof voidNumbers.$inferSelect;

/**
 * The next number of a series and year; taken for good when the transaction
 * commits, and not at all when it does not.
 */
export function takeNextNumber(
  tx: Queryable,
  { series, year }: { series: string; year: number },
): number {
  return tx
    .insert(certificateCounters)
    .values({ series, year, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [certificateCounters.series, certificateCounters.year],
      set: { lastNumber: sql`${certificateCounters.lastNumber} + 1` },
    })
    .returning({ number: certificateCounters.lastNumber })
    .get().number;
}

/** The number that would be taken next, without taking it. */
export function nextNumber(
  db: Queryable,
  { series, year }: { series: string; year: number },
) {
  const counter = db
    .select({ last: certificateCounters.lastNumber })
    .from(certificateCounters)
    .where(
      and(
        eq(certificateCounters.series, series),
        eq(certificateCounters.year, year),
      ),
    )
    .get();
  return { series, year, number: (counter?.last ?? 0) + 1 };
}

export function insertVoidNumber(
  db: Queryable,
  row: typeof voidNumbers.$inferInsert,
): void {
  db.insert(voidNumbers).values(row).run();
}

/** The void numbers of a series, the latest first. */
export function listVoidNumbers(db: Queryable, series: string) {
  return db
    .select()
    .from(voidNumbers)
    .where(eq(voidNumbers.series, series))
    .orderBy(desc(voidNumbers.year), desc(voidNumbers.number))
    .all();
}
