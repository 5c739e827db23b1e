import { asc } from "drizzle-orm";
import { newId, type InstitutionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { institutions } from "#db/schema/accounts.ts";

/** Every institution that the office knows, by name. */
export function listInstitutions(db: Queryable) {
  return db
    .select({
      id: institutions.id,
      name: institutions.name,
      municipality: institutions.municipality,
    })
    .from(institutions)
    .orderBy(asc(institutions.name))
    .all();
}

/**
 * The institution of this name; a new one where nobody has it yet. Case, blanks
 * and quotation marks make no other institution.
 */
export function findOrInsertInstitution(
  db: Queryable,
  { name, municipality }: { name: string; municipality: string },
  now: Date,
): InstitutionId {
  const wanted = institutionKey(name);
  const known = listInstitutions(db).find(
    (one) => institutionKey(one.name) === wanted,
  );
  if (known) return known.id;
  const id = newId("ins", now);
  db.insert(institutions)
    .values({ id, name, municipality, createdAt: now })
    .run();
  return id;
}

function institutionKey(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/["'„“”«»]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
