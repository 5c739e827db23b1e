import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { beginSignIn } from "#app/auth/lucia.server.ts";
import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findAccount, rolesOf } from "./accounts.queries.server.ts";

export type SignInAsRefusal = { code: "not-offered" } | { code: "not-found" };

/**
 * Signs in as a person of the demonstration world, without a password: one
 * click on its sign-in page. Refused with `not-offered` outside demonstration
 * mode, whoever asks.
 */
export function signInAs(
  context: AppContext,
  { personId, previous }: { personId: PersonId; previous: string | null },
): Result<{ cookie: string }, SignInAsRefusal> {
  const { db, clock, config } = context;
  if (config.mode !== "demonstration") return refuse({ code: "not-offered" });

  return inTransaction(db, (tx) => {
    const account = findAccount(tx, personId);
    if (!account || account.disabledAt) return refuse({ code: "not-found" });

    recordAuditEvent(tx, {
      action: "sign-in.succeeded",
      actorId: personId,
      subjectId: personId,
      facts: { without: "password", because: "demonstration" },
      happenedAt: clock(),
    });
    const person = { id: personId, roles: rolesOf(tx, personId) };
    return accept({ cookie: beginSignIn(tx, context, { person, previous }) });
  });
}
