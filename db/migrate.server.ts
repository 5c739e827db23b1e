import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Db } from "./client.server.ts";

const FOLDER = new URL("./migrations/", import.meta.url);

type Migration = { name: string; sql: string; hash: string };

/**
 * Brings the database to the newest schema and says which migrations ran.
 *
 * Safe to call from two processes at once: the first takes the database for
 * itself, the second waits (a minute at most) and finds nothing left to do. A
 * migration runs whole or not at all. Migrations only go forward; one that was
 * edited after it ran is a mistake that stops the start.
 */
export function migrateDatabase(db: Db, now: Date): string[] {
  const sqlite = db.$client;
  sqlite.pragma("busy_timeout = 60000");
  // A table is rebuilt by dropping it, which would break every reference to it
  // for a moment; what a transaction may not switch off is held at its end.
  // https://sqlite.org/lang_altertable.html#otheralter
  sqlite.pragma("foreign_keys = OFF");
  const ran = sqlite.transaction(() => applyMissing(db, now)).exclusive();
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  return ran;
}

/** The name of the newest migration that the code knows. */
export function newestMigration(): string | undefined {
  return readMigrations().at(-1)?.name;
}

function applyMissing({ $client: sqlite }: Db, now: Date): string[] {
  sqlite.exec(
    `CREATE TABLE IF NOT EXISTS migrations (
       name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at INTEGER NOT NULL
     ) STRICT`,
  );
  const applied = new Map(
    sqlite
      .prepare<[], { name: string; hash: string }>(
        "SELECT name, hash FROM migrations",
      )
      .all()
      .map(({ name, hash }) => [name, hash]),
  );
  const missing = readMigrations().filter((migration) => {
    const hash = applied.get(migration.name);
    if (hash !== undefined && hash !== migration.hash) {
      throw new Error(`Migration ${migration.name} was changed after it ran.`);
    }
    return hash === undefined;
  });
  for (const { name, sql, hash } of missing) {
    sqlite.exec(sql);
    sqlite
      .prepare("INSERT INTO migrations VALUES (?, ?, ?)")
      .run(name, hash, now.getTime());
  }
  if (missing.length > 0) refuseBrokenReferences(sqlite);
  return missing.map(({ name }) => name);
}

function refuseBrokenReferences(sqlite: Db["$client"]): void {
  const broken = sqlite.pragma("foreign_key_check") as { table: string }[];
  if (broken.length === 0) return;
  const tables = new Set(broken.map(({ table }) => table));
  throw new Error(`Migrating breaks references of ${[...tables].join(", ")}.`);
}

function readMigrations(): Migration[] {
  const journal = JSON.parse(read("meta/_journal.json")) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const sql = read(`${tag}.sql`);
    return {
      name: tag,
      sql,
      hash: createHash("sha256").update(sql).digest("hex"),
    };
  });
}

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), "utf8");
}
