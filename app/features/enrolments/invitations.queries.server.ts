import { createHash, randomBytes } from "node:crypto";
import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import {
  newId,
  type CohortId,
  type InvitationId,
  type PersonId,
} from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { preparedInsert } from "#db/prepared-insert.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { accounts, people } from "#db/schema/accounts.ts";
import { invitations } from "#db/schema/enrolments.ts";

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
  const tokenHash = hashOf(token);
  insertRow(db, { id, ...of, tokenHash, createdAt: now, expiresAt });
  return { id, token, expiresAt };
}

const insertRow = preparedInsert(invitations);

/** Ends the links of a person that were not used; says how many. */
export function endInvitations(
  db: Queryable,
  personId: PersonId,
  now: Date,
): number {
  return linksEnded(db).run({ personId, endedAt: now.getTime() }).changes;
}

const linksEnded = preparedOnce((db) =>
  db
    .update(invitations)
    .set({ endedAt: given("endedAt") })
    .where(
      and(
        eq(invitations.personId, given("personId")),
        isNull(invitations.usedAt),
        isNull(invitations.endedAt),
      ),
    )
    .prepare(),
);

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

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
