import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, getTableColumns, isNull } from "drizzle-orm";
import {
  newId,
  type CohortId,
  type InvitationId,
  type PersonId,
} from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { accounts, people } from "#db/schema/accounts.ts";
import { invitations } from "#db/schema/enrolments.ts";

export type Invitation = typeof invitations.$inferSelect;

/** Long enough for somebody on holiday, short enough for a forgotten letter. */
const LIFETIME_MS = 14 * 24 * 60 * 60_000;

/** 256 bits: nobody guesses one. */
const TOKEN_BYTES = 32;

/**
 * A new link for a person; those they had before end. Gives the token, which
 * only the letter holds: the table has its hash.
 */
export function insertInvitation(
  db: Queryable,
  of: { personId: PersonId; cohortId: CohortId | null; invitedById: PersonId },
  now: Date,
): { id: InvitationId; token: string; expiresAt: Date } {
  endInvitations(db, of.personId, now);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const id = newId("inv", now);
  const expiresAt = new Date(now.getTime() + LIFETIME_MS);
  db.insert(invitations)
    .values({ id, ...of, tokenHash: hashOf(token), createdAt: now, expiresAt })
    .run();
  return { id, token, expiresAt };
}

/** Ends the links of a person that were not used; says how many. */
export function endInvitations(
  db: Queryable,
  personId: PersonId,
  now: Date,
): number {
  return db
    .update(invitations)
    .set({ endedAt: now })
    .where(
      and(
        eq(invitations.personId, personId),
        isNull(invitations.usedAt),
        isNull(invitations.endedAt),
      ),
    )
    .run().changes;
}

export function markInvitationUsed(
  db: Queryable,
  id: InvitationId,
  now: Date,
): void {
  db.update(invitations)
    .set({ usedAt: now })
    .where(eq(invitations.id, id))
    .run();
}

/** The link behind a token with whom it is for; whether it still opens or not. */
export function findInvitation(db: Queryable, token: string) {
  const found = db
    .select({
      ...getTableColumns(invitations),
      person: {
        id: people.id,
        name: people.name,
        email: people.email,
        mergedIntoId: people.mergedIntoId,
      },
      accountSince: accounts.createdAt,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .leftJoin(accounts, eq(accounts.personId, invitations.personId))
    .where(eq(invitations.tokenHash, hashOf(token)))
    .get();
  return found ?? null;
}

/** The newest link that a person was ever sent; null when there was none. */
export function findNewestInvitation(
  db: Queryable,
  personId: PersonId,
): Invitation | null {
  return (
    db
      .select()
      .from(invitations)
      .where(eq(invitations.personId, personId))
      .orderBy(desc(invitations.createdAt), desc(invitations.id))
      .limit(1)
      .get() ?? null
  );
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
