import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { beginSignIn } from "#app/auth/lucia.server.ts";
import {
  weaknessOfPassword,
  type PasswordWeakness,
} from "#app/auth/password-rules.ts";
import { hashPassword } from "#app/auth/passwords.server.ts";
import type { RequestContext } from "#app/context.ts";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import {
  insertAccountOf,
  rolesOf,
} from "#app/features/accounts/accounts.queries.server.ts";
import { updatePerson } from "#app/features/accounts/people.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  endInvitations,
  markInvitationUsed,
} from "./invitations.queries.server.ts";
import {
  findOpen,
  openInvitation,
  type InvitationRefusal,
  type OpenInvitation,
} from "./open-invitation.server.ts";

export type Acceptance = {
  token: string;
  /** As `personName` gives it: how certificates will print it. */
  name: string;
  password: string;
  /** The sign-in the browser has now; it ends. */
  previous: string | null;
};

export type AcceptRefusal =
  | InvitationRefusal
  | { code: "letters"; letters: string[] }
  | { code: "weak"; weakness: PasswordWeakness };

/**
 * Uses an invitation: the person has confirmed or corrected their printed name,
 * has a password, and is signed in by the Set-Cookie header that comes back. A
 * link is used once; of two who come at the same moment the second is refused.
 */
export async function acceptInvitation(
  context: RequestContext,
  { token, name, password, previous }: Acceptance,
): Promise<Result<{ personId: PersonId; cookie: string }, AcceptRefusal>> {
  const open = openInvitation(context, token);
  if (!open.ok) return open;
  const letters = unprintableLetters(name);
  if (letters.length > 0) return refuse({ code: "letters", letters });
  const { email } = open.value.person;
  const weakness = weaknessOfPassword(password, { email });
  if (weakness) return refuse({ code: "weak", weakness });

  const passwordHash = await hashPassword(password);
  return inTransaction(context.db, (tx) => {
    // Hashing took a while: the link may have been used or ended since.
    const still = findOpen(tx, token, context.clock());
    if (!still) return refuse({ code: "over" });
    moveIn(tx, context.clock(), { open: still, name, passwordHash });
    const { id } = still.person;
    const person = { id, roles: rolesOf(tx, id) };
    const cookie = beginSignIn(tx, context, { person, previous });
    return accept({ personId: id, cookie });
  });
}

function moveIn(
  tx: Queryable,
  now: Date,
  {
    open: { id, person },
    name,
    passwordHash,
  }: { open: OpenInvitation; name: string; passwordHash: string },
): void {
  const personId = person.id;
  insertAccountOf(tx, { personId, passwordHash }, now);
  updatePerson(tx, personId, { name, nameConfirmedAt: now });
  markInvitationUsed(tx, id, now);
  endInvitations(tx, personId, now);
  const trail = { actorId: personId, subjectId: personId, happenedAt: now };
  recordAuditEvent(tx, {
    ...trail,
    action: "invitation.used",
    facts: { invitationId: id },
  });
  recordAuditEvent(tx, { ...trail, action: "account.created" });
  recordAuditEvent(tx, {
    ...trail,
    action: "person.name-confirmed",
    facts: { old: person.name, new: name },
  });
}
