import { sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { RunResult } from "better-sqlite3";
import type { Queryable } from "./client.server.ts";
import { preparedOnce } from "./prepared-once.server.ts";

/**
 * Writes rows into a table, each by a statement that is built once: for tables
 * that a long piece of work fills row by row. Rows with the same columns share a
 * statement; what is undefined gets the column's default.
 *
 * @example const insertEvent = preparedInsert(auditEvents);
 *          insertEvent(db, { … });
 */
export function preparedInsert<Table extends SQLiteTable>(table: Table) {
  const statements = preparedOnce((db) => statementsFor(db, table));
  return (db: Queryable, row: Table["$inferInsert"]): RunResult =>
    statements(db)(row).run({ ...row });
}

/** The statement for the columns of a row. */
function statementsFor<Table extends SQLiteTable>(db: Queryable, table: Table) {
  const prepare = (row: Table["$inferInsert"]) =>
    db.insert(table).values(placesOf(table, row)).prepare();
  const known = new Map<string, ReturnType<typeof prepare>>();
  return (row: Table["$inferInsert"]) => {
    const shape = shapeOf(row);
    const statement = known.get(shape) ?? prepare(row);
    known.set(shape, statement);
    return statement;
  };
}

/** Which columns a row has, and which of them are null. */
function shapeOf(row: object): string {
  let shape = "";
  for (const [column, value] of Object.entries(row))
    if (value !== undefined)
      shape += value === null ? `!${column}` : `,${column}`;
  return shape;
}

/** A null stands in the statement: drizzle would make it the text "null" in JSON. */
function placesOf<Table extends SQLiteTable>(
  _table: Table,
  row: Table["$inferInsert"],
): Table["$inferInsert"] {
  const places = Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => [
      column,
      value === null ? sql`null` : sql.placeholder(column),
    ]);
  // The same columns as the row, each with what will bring its value.
  return Object.fromEntries(places) as Table["$inferInsert"];
}
