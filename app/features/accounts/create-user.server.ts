import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import {
  weaknessOfPassword,
  type PasswordWeakness,
} from "#app/auth/password-rules.ts";
import { hashPassword } from "#app/auth/passwords.server.ts";
import type { AppContext } from "#app/context.ts";
import { newId, type InstitutionId, type PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Locale } from "#app/shared/text.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  findAccountByEmail,
  insertAccount,
  type NewAccount,
} from "./accounts.queries.server.ts";
import type { GrantedRole } from "#app/auth/actor.ts";
import { emailSchema } from "./email-address.ts";

export type NewUser = {
  /** As it will be printed on certificates. */
  name: string;
  email: string;
  password: string;
  roles: readonly GrantedRole[];
  /** A track's id. */
  profession?: string;
  institutionId?: InstitutionId;
  locale?: Locale;
  /** `system` for the command line. */
  createdBy: PersonId | "system";
};

export type CreateUserRefusal =
  | { code: "name-missing" }
  | { code: "email-invalid" }
  | { code: "email-taken" }
  | { code: "password-weak"; weakness: PasswordWeakness };

/**
 * Creates a person who can sign in, with their roles, each on record.
 *
 * Refuses a blank name, an address that cannot be one, an address that already
 * has an account, and a password that `weaknessOfPassword` finds fault with.
 * Who may call this is for the caller to settle; the command line is trusted.
 */
export async function createUser(
  context: AppContext,
  user: NewUser,
): Promise<Result<{ personId: PersonId }, CreateUserRefusal>> {
  const name = user.name.trim().replaceAll(/\s+/g, " ");
  if (name === "") return refuse({ code: "name-missing" });
  const email = emailSchema.safeParse(user.email);
  if (!email.success) return refuse({ code: "email-invalid" });
  const weakness = weaknessOfPassword(user.password, { email: email.data });
  if (weakness) return refuse({ code: "password-weak", weakness });

  const passwordHash = await hashPassword(user.password);
  const {
    createdBy,
    profession = null,
    institutionId = null,
    locale = "lt",
  } = user;
  const roles = [...new Set(user.roles)];
  return moveIn(context, createdBy, {
    name,
    email: email.data,
    passwordHash,
    roles,
    profession,
    institutionId,
    locale,
  });
}

function moveIn(
  { db, clock }: AppContext,
  actorId: NewUser["createdBy"],
  account: Omit<NewAccount, "personId">,
): Result<{ personId: PersonId }, CreateUserRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    if (findAccountByEmail(tx, account.email)) {
      return refuse({ code: "email-taken" });
    }
    const personId = newId("per", now);
    insertAccount(tx, { ...account, personId }, now);
    const trail = { actorId, subjectId: personId, happenedAt: now };
    recordAuditEvent(tx, { ...trail, action: "account.created" });
    for (const role of account.roles) {
      recordAuditEvent(tx, {
        ...trail,
        action: "role.granted",
        facts: { role },
      });
    }
    return accept({ personId });
  });
}
