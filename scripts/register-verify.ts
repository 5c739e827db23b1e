/**
 * Holds the register of certificates against its hash chain, and names what does
 * not agree. Opens the database for reading alone, so that it may be run on a
 * copy, or while the service is running.
 *
 *     npm run register:verify
 *     npm run register:verify -- --database copy.db --head 120:5f0c…
 *
 * `--head` is the position and hash that a published, signed revocation list
 * carried: it shows a chain that was written anew, or whose end was cut off,
 * which a database cannot show by itself. Exits with 1 when something is wrong.
 */
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { chainHead } from "#app/features/certificates/register/append-to-register.server.ts";
import { problemsInRegister } from "#app/features/certificates/register/verify-register.server.ts";
import { configOrExit } from "#app/server/config.server.ts";

/** The first place matters; after so many, the rest are only counted. */
const NAMED = 20;

const { values } = parseArgs({
  options: { database: { type: "string" }, head: { type: "string" } },
});
const file = values.database ?? configOrExit(process.env).databaseFile;
const knownHead = values.head === undefined ? null : parseHead(values.head);

const sqlite = new Database(file, { readonly: true, fileMustExist: true });
const db = drizzle(sqlite, { casing: "snake_case" });
const { position, hash } = chainHead(db);
console.log(`The register in ${file}: ${position} entries, head ${hash}.`);

let found = 0;
for (const { place, words } of problemsInRegister(db, knownHead)) {
  found += 1;
  if (found <= NAMED) console.error(`${place} ${words}.`);
}
sqlite.close();
if (found > NAMED) console.error(`… and ${found - NAMED} more.`);
if (found === 0) console.log("Everything agrees.");
else process.exitCode = 1;

function parseHead(text: string) {
  const parts = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  if (!parts) {
    console.error("--head is a position, a colon and 64 hexadecimal letters.");
    process.exit(2);
  }
  return { position: Number(parts[1]), hash: parts[2] ?? "" };
}
