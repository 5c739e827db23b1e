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
