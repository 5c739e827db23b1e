import Database, { type RunResult } from "better-sqlite3";
import {
  drizzle,
  type BetterSQLite3Database,
} from "drizzle-orm/better-sqlite3";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

export type Db = BetterSQLite3Database & { $client: Database.Database };

/** Either the database or an open transaction: what a query function takes. */
export type Queryable = BaseSQLiteDatabase<
  "sync",
  RunResult,
  Record<string, never>
>;

/**
 * Set on every connection, because SQLite keeps most of them per connection.
 * `synchronous=FULL` matters: this build defaults to NORMAL in WAL mode, which
 * may lose acknowledged commits on power loss.
 */
const PRAGMAS = [
  "journal_mode = WAL",
  "synchronous = FULL",
  "foreign_keys = ON",
  "busy_timeout = 5000",
  "trusted_schema = OFF",
  "cache_size = -65536",
  "journal_size_limit = 67108864",
  "temp_store = MEMORY",
];

/** Opens a database file, or the serialised bytes of one. */
export function openDatabase(source: string | Buffer): Db {
  const sqlite = new Database(source, { timeout: 5000 });
  for (const pragma of PRAGMAS) sqlite.pragma(pragma);
  return drizzle(sqlite, { casing: "snake_case" });
}

/** Opens a database file for reading alone, be it a copy or one in use. */
export function openToRead(file: string): Db {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  return drizzle(sqlite, { casing: "snake_case" });
}

/**
 * Runs a piece of work that writes: all of it happens, or none of it.
 *
 * Takes the write lock before the first read (IMMEDIATE), so nobody can change
 * what the decision rests on. The work must not wait for anything: no e-mail,
 * no file, no await. better-sqlite3 refuses a callback that returns a promise.
 */
export function inTransaction<Outcome>(
  db: Db,
  work: (tx: Queryable) => Outcome,
): Outcome {
  const onConnection = (tx: Queryable) => {
    connections.set(tx, connectionOf(db));
    return work(tx);
  };
  return db.transaction(onConnection, { behavior: "immediate" });
}

const connections = new WeakMap<Queryable, Queryable>();

/** The database that an open transaction belongs to; a database is its own. */
export function connectionOf(db: Queryable): Queryable {
  return connections.get(db) ?? db;
}
