import { eq } from "drizzle-orm";
import { newId, type InstitutionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { institutions } from "#db/schema/accounts.ts";

export type Institution = typeof institutions.$inferSelect;

const LITHUANIAN = new Intl.Collator("lt", { numeric: true });

/** In the Lithuanian alphabet, which SQLite does not know. */
export function byInstitutionName(
  one: Pick<Institution, "name">,
  other: Pick<Institution, "name">,
): number {
  return LITHUANIAN.compare(one.name, other.name);
}

/** Every institution that the office knows, by name. */
export function listInstitutions(db: Queryable) {
  return db
    .select({
      id: institutions.id,
      name: institutions.name,
      municipality: institutions.municipality,
    })
    .from(institutions)
    .all()
    .sort(byInstitutionName);
}

export function findInstitution(
  db: Queryable,
  id: InstitutionId,
): Institution | null {
  return (
    db.select().from(institutions).where(eq(institutions.id, id)).get() ?? null
  );
}

export function insertInstitution(
  db: Queryable,
  institution: { name: string; municipality: string },
  now: Date,
): InstitutionId {
  const id = newId("ins", now);
  db.insert(institutions)
    .values({ id, ...institution, createdAt: now })
    .run();
  return id;
}
