import { and, desc, eq, gt, inArray, lte } from "drizzle-orm";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { keptForms } from "#db/schema/accounts.ts";

export type SealedForm = typeof keptForms.$inferSelect;

export function insertKeptForm(db: Queryable, form: SealedForm): void {
  db.insert(keptForms).values(form).run();
}

/** Those of these forms that are the person's and not over, the first one first. */
export function findKeptForms(
  db: Queryable,
  { ids, personId, now }: { ids: string[]; personId: PersonId; now: Date },
): SealedForm[] {
  const own = and(
    inArray(keptForms.id, ids),
    eq(keptForms.personId, personId),
    gt(keptForms.expiresAt, now),
  );
  const { createdAt, id } = keptForms;
  return db.select().from(keptForms).where(own).orderBy(createdAt, id).all();
}

/** Deletes forms by their ids, whoever sent them. */
export function deleteKeptForms(db: Queryable, ids: string[]): void {
  db.delete(keptForms).where(inArray(keptForms.id, ids)).run();
}

/** Leaves a person the latest `most` of what is kept for them. */
export function deleteOldestKeptForms(
  db: Queryable,
  personId: PersonId,
  most: number,
): void {
  const ids = db
    .select({ id: keptForms.id })
    .from(keptForms)
    .where(eq(keptForms.personId, personId))
    .orderBy(desc(keptForms.createdAt), desc(keptForms.id))
    .all()
    .map(({ id }) => id);
  deleteKeptForms(db, ids.slice(most));
}

/** Clears away what nobody came back for; says how many there were. */
export function deleteOverKeptForms(db: Queryable, now: Date): number {
  return db.delete(keptForms).where(lte(keptForms.expiresAt, now)).run()
    .changes;
}
