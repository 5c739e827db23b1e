import { and, asc, eq } from "drizzle-orm";
import type { InstitutionId, PersonId } from "#app/shared/ids.ts";
import {
  byInstitutionName,
  type Institution,
} from "#app/features/accounts/institutions.queries.server.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  institutionContacts,
  institutions,
  people,
} from "#db/schema/accounts.ts";

/** The institutions that a person speaks for, by name. */
export function listInstitutionsOfContact(
  db: Queryable,
  personId: PersonId,
): Institution[] {
  return db
    .select({ institution: institutions })
    .from(institutionContacts)
    .innerJoin(
      institutions,
      eq(institutions.id, institutionContacts.institutionId),
    )
    .where(eq(institutionContacts.personId, personId))
    .all()
    .map(({ institution }) => institution)
    .sort(byInstitutionName);
}

/** Every institution with who speaks for it, for administrators. */
export function listInstitutionsWithContacts(db: Queryable) {
  const contacts = db
    .select({
      institutionId: institutionContacts.institutionId,
      personId: people.id,
      name: people.name,
      email: people.email,
    })
    .from(institutionContacts)
    .innerJoin(people, eq(people.id, institutionContacts.personId))
    .orderBy(asc(people.name))
    .all();
  const byInstitution = Map.groupBy(contacts, (one) => one.institutionId);
  return db
    .select()
    .from(institutions)
    .all()
    .sort(byInstitutionName)
    .map((institution) => ({
      ...institution,
      contacts: byInstitution.get(institution.id) ?? [],
    }));
}

/** False when the person was its contact already. */
export function insertContact(
  db: Queryable,
  contact: typeof institutionContacts.$inferInsert,
): boolean {
  const { changes } = db
    .insert(institutionContacts)
    .values(contact)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

/** False when the person was not its contact. */
export function deleteContact(
  db: Queryable,
  institutionId: InstitutionId,
  personId: PersonId,
): boolean {
  const { changes } = db
    .delete(institutionContacts)
    .where(
      and(
        eq(institutionContacts.institutionId, institutionId),
        eq(institutionContacts.personId, personId),
      ),
    )
    .run();
  return changes > 0;
}
