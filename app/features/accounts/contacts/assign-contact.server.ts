import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { findAccount } from "#app/features/accounts/accounts.queries.server.ts";
import { emailSchema } from "#app/features/accounts/email-address.ts";
import { findInstitution } from "#app/features/accounts/institutions.queries.server.ts";
import { findPersonByEmail } from "#app/features/accounts/people.queries.server.ts";
import type { InstitutionId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { deleteContact, insertContact } from "./contacts.queries.server.ts";

type Context = Pick<AppContext, "db" | "clock">;

export type AssignContactRefusal =
  { code: "not-found" } | { code: "no-account" };

/**
 * Lets somebody speak for an institution: nominate its people and see whether
 * they completed. For administrators: it opens records of every cohort that
 * invited the institution, whoever runs it. Refused as `no-account` where the
 * address belongs to nobody who can sign in.
 */
export function assignContact(
  { db, clock }: Context,
  {
    institutionId,
    email,
    actorId,
  }: { institutionId: InstitutionId; email: string; actorId: PersonId },
): Result<{ personId: PersonId }, AssignContactRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    if (!findInstitution(tx, institutionId)) {
      return refuse({ code: "not-found" });
    }
    const address = emailSchema.safeParse(email);
    const person = address.success ? findPersonByEmail(tx, address.data) : null;
    if (!person || !findAccount(tx, person.id)) {
      return refuse({ code: "no-account" });
    }
    const personId = person.id;
    const contact = { institutionId, personId, assignedAt: now };
    if (insertContact(tx, contact)) {
      recordAuditEvent(tx, {
        action: "contact.assigned",
        actorId,
        subjectId: institutionId,
        facts: { personId },
        happenedAt: now,
      });
    }
    return accept({ personId });
  });
}

/** Ends it; nothing happens where the person was no contact. */
export function endContact(
  { db, clock }: Context,
  {
    institutionId,
    personId,
    actorId,
  }: { institutionId: InstitutionId; personId: PersonId; actorId: PersonId },
): void {
  inTransaction(db, (tx) => {
    if (!deleteContact(tx, institutionId, personId)) return;
    recordAuditEvent(tx, {
      action: "contact.ended",
      actorId,
      subjectId: institutionId,
      facts: { personId },
      happenedAt: clock(),
    });
  });
}
