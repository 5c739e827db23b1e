/**
 * Retires the key that signs credentials and makes a new one, at once: when the
 * old one may have become known, or because the office wants it every few years.
 *
 *     npm run keys:rotate
 *
 * What the old key signed stays good: its public half stays at `/issuer`, with
 * the day of its retirement. Needs the installation's own GAIRE_SECRET.
 */
import { listPublicKeys } from "#app/features/certificates/credential/credentials.queries.server.ts";
import { rotateOfficeKey } from "#app/features/certificates/credential/office-key.server.ts";
import { configOrExit } from "#app/server/config.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

const config = configOrExit(process.env);
const db = openDatabase(config.databaseFile);
migrateDatabase(db, systemClock());
const { address } = rotateOfficeKey(
  { db, clock: systemClock, config },
  "system",
);
const former = listPublicKeys(db).length - 1;
db.$client.close();
console.log(`Credentials are signed with ${address} from now on.`);
console.log(`Published with it, for what they signed: ${former} former keys.`);
