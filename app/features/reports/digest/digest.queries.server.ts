import { and, eq, isNull } from "drizzle-orm";
import type { Locale } from "#app/shared/text.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { accounts, people, roleGrants } from "#db/schema/accounts.ts";

/** Everyone who is a coordinator and can be written to. */
export function listCoordinators(
  db: Queryable,
): { id: PersonId; email: string; locale: Locale }[] {
  return db
    .select({ id: people.id, email: people.email, locale: people.locale })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(and(eq(roleGrants.role, "coordinator"), isNull(accounts.disabledAt)))
    .all()
    .flatMap(({ email, ...one }) => (email ? [{ ...one, email }] : []));
}
