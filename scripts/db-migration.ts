/**
 * Writes the migration that brings the database to the present schema.
 *
 *     npm run db:migration -- add_attendance
 *
 * drizzle-kit does not know SQLite's STRICT tables, so the word is added to
 * every CREATE TABLE of the new file here, before it is first committed.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const MIGRATIONS = "db/migrations";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the change in snake_case, for example add_attendance.");
  process.exit(1);
}

const before = new Set(readdirSync(MIGRATIONS));
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/drizzle-kit/bin.cjs",
    "generate",
    "--config",
    "db/drizzle.config.ts",
    "--name",
    name,
  ],
  { stdio: "inherit" },
);
if (status !== 0) process.exit(status ?? 1);

for (const file of readdirSync(MIGRATIONS)) {
  if (before.has(file) || !file.endsWith(".sql")) continue;
  const path = `${MIGRATIONS}/${file}`;
  writeFileSync(path, makeStrict(readFileSync(path, "utf8")));
  console.log(`${path} is ready; its tables are STRICT.`);
}

function makeStrict(sql: string): string {
  return sql.replaceAll(/^\)(;?)$/gm, ") STRICT$1");
}
