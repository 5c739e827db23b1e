import { sql, type SQL } from "drizzle-orm";
import { connectionOf, type Queryable } from "./client.server.ts";

/**
 * Prepares a statement the first time it is asked for, once per connection.
 * Building a query costs more than running it; the few that every page or every
 * row of a long piece of work needs are built once. A transaction runs those of
 * its connection, and runs them within itself.
 *
 * @example const byId = preparedOnce((db) => db.select()….prepare());
 *          byId(db).get({ id });
 */
export function preparedOnce<Statement>(
  prepare: (db: Queryable) => Statement,
): (db: Queryable) => Statement {
  const statements = new WeakMap<Queryable, Statement>();
  return (db) => {
    const connection = connectionOf(db);
    const known = statements.get(connection);
    if (known) return known;
    const statement = prepare(connection);
    statements.set(connection, statement);
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
