import { newestMigration } from "#db/migrate.server.ts";
import type { Db } from "#db/client.server.ts";

/** Whether the database answers and has the schema that this code expects. */
export function isDatabaseCurrent({ $client: sqlite }: Db): boolean {
  const expected = newestMigration();
  const found = sqlite
    .prepare<[string], { found: 1 }>(
      "SELECT 1 AS found FROM migrations WHERE name = ?",
    )
    .get(expected ?? "");
  return expected === undefined || found !== undefined;
}

/** Writes a row and takes it back; throws when the database takes no writes. */
export function tryWriting({ $client: sqlite }: Db): void {
  sqlite.exec("BEGIN IMMEDIATE");
  try {
    sqlite.exec(
      "INSERT OR REPLACE INTO throttles (key, window_start, count) VALUES ('readiness', 0, 0)",
    );
  } finally {
    sqlite.exec("ROLLBACK");
  }
}

/** Closes the database so that its file alone holds everything. */
export function closeDatabase({ $client: sqlite }: Db): void {
  if (!sqlite.open) return;
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  sqlite.close();
}
