import { eq } from "drizzle-orm";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { accounts } from "#db/schema/accounts.ts";

/** A password, and its hash as `hashPassword` made it: hashing takes a while. */
export const KNOWN_PASSWORD = "mazo-pasaulio-slaptazodis";
const ITS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$z6mDtOLMEkxoI3a2LaUG7g$rp2ATWQyNs+wzpr30C+5TpiE7yftkV0PjclnYY3u+L0";

/** Gives somebody's account the known password. */
export function giveKnownPassword(
  db: Queryable,
  { id }: { id: PersonId },
): void {
  db.update(accounts)
    .set({ passwordHash: ITS_HASH })
    .where(eq(accounts.personId, id))
    .run();
}
