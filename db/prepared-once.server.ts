import { sql, type SQL } from "drizzle-orm";
import type { Queryable } from "./client.server.ts";

/**
 * Prepares a statement the first time it is asked for, once per database
 * handle. Building a query costs more than running it; the few that every page
 * needs are built once. A transaction is a handle of its own.
 *
 * @example const byId = preparedOnce((db) => db.select()….prepare());
 *          byId(db).get({ id });
 */
export function preparedOnce<Statement>(
  prepare: (db: Queryable) => Statement,
): (db: Queryable) => Statement {
  const statements = new WeakMap<Queryable, Statement>();
  return (db) => {
    const known = statements.get(db);
    if (known) return known;
    const statement = prepare(db);
    statements.set(db, statement);
    return statement;
  };
}

/**
 * A value that a prepared statement is given when it runs.
 *
 * SQLite (3.54) parses a prepared statement anew at every run when a bare
 * parameter stands beside an ORDER BY or in a join, because its value might
 * change the plan. `+?` says that it may not: the same index is used, in a
 * fifth of the time.
 */
export function given(name: string): SQL {
  return sql`+${sql.placeholder(name)}`;
}
