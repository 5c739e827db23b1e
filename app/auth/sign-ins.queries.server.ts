import { createHash } from "node:crypto";
import { eq, lte, sql } from "drizzle-orm";
import type { Actor } from "./actor.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { accounts, people, roleGrants, signIns } from "#db/schema/accounts.ts";
import type { Lifetime } from "./sign-in-lifetime.ts";

export type KnownSignIn = Lifetime & {
  actor: Actor;
  disabledAt: Date | null;
};

// `id` in these functions is what the cookie holds. The table holds its hash,
// so that nobody who reads the database or a backup can sign in with it.

export function insertSignIn(
  db: Queryable,
  { id, ...signIn }: Lifetime & { id: string; personId: PersonId },
): void {
  db.insert(signIns)
    .values({ id: hashOf(id), ...signIn })
    .run();
}

/**
 * The sign-in behind a cookie and the person as they are now, over or not.
 * Every page asks, some twice: the statement is prepared once per database.
 */
export function findSignIn(db: Queryable, id: string): KnownSignIn | null {
  return signInById(db).get({ id: hashOf(id) }) ?? null;
}

/** Moves the idle limit of a sign-in. */
export function moveExpiry(db: Queryable, id: string, expiresAt: Date): void {
  db.update(signIns)
    .set({ expiresAt })
    .where(eq(signIns.id, hashOf(id)))
    .run();
}

export function deleteSignIn(db: Queryable, id: string): void {
  db.delete(signIns)
    .where(eq(signIns.id, hashOf(id)))
    .run();
}

/** Signs a person out everywhere: their rights changed, or their password. */
export function deleteSignInsOf(db: Queryable, personId: PersonId): void {
  db.delete(signIns).where(eq(signIns.personId, personId)).run();
}

/** Clears away what was begun before `oldest`, and is long over; says how many. */
export function deleteOldSignIns(db: Queryable, oldest: Date): number {
  return db.delete(signIns).where(lte(signIns.createdAt, oldest)).run().changes;
}

const rolesOfPerson = sql`(
  select json_group_array(${roleGrants.role}) from ${roleGrants}
  where ${roleGrants.personId} = ${people.id}
)`.mapWith((roles: string): Actor["roles"] => JSON.parse(roles));

const signInById = preparedOnce((db) =>
  db
    .select({
      createdAt: signIns.createdAt,
      expiresAt: signIns.expiresAt,
      disabledAt: accounts.disabledAt,
      actor: {
        id: people.id,
        name: people.name,
        profession: people.profession,
        locale: people.locale,
        roles: rolesOfPerson,
      },
    })
    .from(signIns)
    .innerJoin(people, eq(people.id, signIns.personId))
    .innerJoin(accounts, eq(accounts.personId, signIns.personId))
    .where(eq(signIns.id, given("id")))
    .prepare(),
);

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
