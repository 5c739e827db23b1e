import { and, desc, eq, lte } from "drizzle-orm";
import type { CohortId, ImportId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { imports } from "#db/schema/imports.ts";

export type PeopleImport = typeof imports.$inferSelect;

export function insertImport(
  db: Queryable,
  row: typeof imports.$inferInsert,
): void {
  db.insert(imports).values(row).run();
}

export function updateImport(
  db: Queryable,
  id: ImportId,
  changes: Partial<
    Pick<
      PeopleImport,
      | "state"
      | "mode"
      | "rowsTotal"
      | "rowsDone"
      | "startedAt"
      | "finishedAt"
      | "undoneAt"
      | "keptUntil"
      | "sendInvitations"
    >
  >,
): void {
  db.update(imports).set(changes).where(eq(imports.id, id)).run();
}

export function findImport(db: Queryable, id: ImportId): PeopleImport | null {
  return db.select().from(imports).where(eq(imports.id, id)).get() ?? null;
}

/** Forgets lists that were not read to their end and are kept no longer. */
export function deleteBrokenImports(db: Queryable, now: Date): void {
  db.delete(imports)
    .where(and(lte(imports.keptUntil, now), eq(imports.state, "reading")))
    .run();
}

export type Ownership = { cohortId: CohortId; actorId: PersonId };

/**
 * A coordinator's own import into this cohort; null for another's, whose rows
 * tell of people in cohorts that are not this coordinator's.
 */
export function findOwnImport(
  db: Queryable,
  { cohortId, actorId }: Ownership,
  id: ImportId,
): PeopleImport | null {
  const found = findImport(db, id);
  const isOwn = found?.cohortId === cohortId && found.createdById === actorId;
  return isOwn ? found : null;
}

/** The last twenty that a coordinator read in for a cohort, the latest first. */
export function listOwnImports(
  db: Queryable,
  { cohortId, actorId }: Ownership,
) {
  return db
    .select({
      id: imports.id,
      fileName: imports.fileName,
      createdAt: imports.createdAt,
      state: imports.state,
      rowsTotal: imports.rowsTotal,
    })
    .from(imports)
    .where(
      and(eq(imports.cohortId, cohortId), eq(imports.createdById, actorId)),
    )
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(20)
    .all();
}
