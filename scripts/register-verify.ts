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
import { chainHead } from "#app/features/certificates/register/append-to-register.server.ts";
import { problemsInRegister } from "#app/features/certificates/register/verify-register.server.ts";
import { configOrExit } from "#app/server/config.server.ts";
import { openToRead } from "#db/client.server.ts";

/** The first place matters; after so many, the rest are only counted. */
const NAMED = 20;
/** After so many entries, a line says how far it is. */
const STEP = 5_000;

const { values } = parseArgs({
  options: { database: { type: "string" }, head: { type: "string" } },
});
const file = values.database ?? configOrExit(process.env).databaseFile;
const knownHead = values.head === undefined ? null : parseHead(values.head);

const db = openToRead(file);
// One moment of the register, whatever the service issues meanwhile.
db.$client.exec("BEGIN");
const { position, hash } = chainHead(db);
console.log(`The register in ${file}: ${position} entries.`);
console.log(`Head ${position}:${hash}`);

let found = 0;
for (const { place, words } of problemsInRegister(db, knownHead, tellHowFar)) {
  found += 1;
  if (found <= NAMED) console.error(`WRONG  ${place} ${words}.`);
}
db.$client.close();
if (found > NAMED) console.error(`… and ${found - NAMED} more.`);
if (found > 0) {
  console.error(`The register was altered in ${found} place(s).`);
  process.exitCode = 1;
} else {
  console.log("Everything agrees.");
  if (!knownHead) {
    console.log("Not compared with a published head: pass it with --head.");
  }
}

/** A long register takes minutes: documents are read and hashed as well. */
function tellHowFar(done: number): void {
  if (done % STEP === 0) console.log(`… ${done} of ${position} entries read`);
}

function parseHead(text: string) {
  const parts = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  if (!parts) {
    console.error("--head is a position, a colon and 64 hexadecimal letters.");
    process.exit(2);
  }
  return { position: Number(parts[1]), hash: parts[2] ?? "" };
}
