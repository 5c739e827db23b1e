import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  sql,
  type SQL,
} from "drizzle-orm";
import type { ImportId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { preparedInsert } from "#db/prepared-insert.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { importRows, imports } from "#db/schema/imports.ts";

export type ImportRow = typeof importRows.$inferSelect;
export type RowOutcome = ImportRow["outcome"];
export type OutcomeCounts = Record<RowOutcome, number>;

export function insertRows(
  db: Queryable,
  rows: (typeof importRows.$inferInsert)[],
): void {
  for (const row of rows) insertRow(db, row);
}

const insertRow = preparedInsert(importRows);

export function updateRow(
  db: Queryable,
  { importId, line }: Pick<ImportRow, "importId" | "line">,
  changes: Partial<Omit<ImportRow, "importId" | "line" | "cells">>,
): void {
  db.update(importRows)
    .set(changes)
    .where(and(eq(importRows.importId, importId), eq(importRows.line, line)))
    .run();
}

export function countOutcomes(db: Queryable, id: ImportId): OutcomeCounts {
  const counts: OutcomeCounts = { create: 0, enrol: 0, already: 0, error: 0 };
  const found = db
    .select({ outcome: importRows.outcome, rows: count() })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .groupBy(importRows.outcome)
    .all();
  for (const { outcome, rows } of found) counts[outcome] = rows;
  return counts;
}

/** How many rows have a problem of one of these codes. */
export function countRowsWith(
  db: Queryable,
  id: ImportId,
  codes: readonly string[],
): number {
  const code = sql`json_extract(problem.value, '$.code')`;
  const found = db
    .select({ rows: count() })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, id),
        sql`exists (select 1 from json_each(${importRows.problems}) problem where ${inArray(code, [...codes])})`,
      ),
    )
    .get();
  return found?.rows ?? 0;
}

/** Some rows after a line, in the order of the file. */
export function listRows(
  db: Queryable,
  id: ImportId,
  {
    outcome = null,
    after = 0,
    skip = 0,
    most,
  }: {
    outcome?: RowOutcome | null;
    after?: number;
    skip?: number;
    most: number;
  },
): ImportRow[] {
  return db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, id),
        gt(importRows.line, after),
        outcome ? eq(importRows.outcome, outcome) : undefined,
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(most)
    .offset(skip)
    .all();
}

/** The next rows after a line that are to be done and are not. */
export function listRowsToDo(
  db: Queryable,
  id: ImportId,
  page: { after: number; most: number },
): ImportRow[] {
  return rowsToDo(db).all({ id, ...page });
}

const rowsToDo = preparedOnce((db) =>
  rowsAfter(db, [
    isNull(importRows.doneAt),
    // By the line: the index of outcomes would have to be sorted at every turn.
    sql`+${importRows.outcome} in ('create', 'enrol')`,
  ]).prepare(),
);

/**
 * The next rows after a line that enrolled somebody to whom no letter was
 * written yet.
 */
export function listRowsToInvite(
  db: Queryable,
  id: ImportId,
  page: { after: number; most: number },
): ImportRow[] {
  return rowsToInvite(db).all({ id, ...page });
}

const rowsToInvite = preparedOnce((db) =>
  rowsAfter(db, [
    sql`+${importRows.enrolmentId} is not null`,
    isNull(importRows.invitedAt),
  ]).prepare(),
);

function rowsAfter(db: Queryable, conditions: SQL[]) {
  return db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, given("id")),
        gt(importRows.line, given("after")),
        ...conditions,
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(sql.placeholder("most"));
}

/** The last rows that were done and not taken back: undoing goes backwards. */
export function listRowsToUndo(
  db: Queryable,
  id: ImportId,
  most: number,
): ImportRow[] {
  return db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, id),
        isNotNull(importRows.doneAt),
        isNull(importRows.undoneAt),
      ),
    )
    .orderBy(desc(importRows.line))
    .limit(most)
    .all();
}

/** Forgets up to `most` rows of imports that are kept no longer; says how many. */
export function deleteOldRows(db: Queryable, now: Date, most: number): number {
  const old = db
    .select({ rowid: sql`import_rows.rowid` })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(lte(imports.keptUntil, now))
    .limit(most);
  return db
    .delete(importRows)
    .where(sql`rowid in ${old}`)
    .run().changes;
}
