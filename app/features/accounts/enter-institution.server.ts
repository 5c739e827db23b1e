import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { InstitutionId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  insertInstitution,
  listInstitutions,
} from "./institutions.queries.server.ts";

/**
 * The institution of this name; a new one, on record, where nobody has it yet.
 * Case, blanks and quotation marks make no other institution. To be called in
 * the caller's transaction.
 */
export function enterInstitution(
  tx: Queryable,
  place: { name: string; municipality: string },
  { actorId, now }: { actorId: PersonId; now: Date },
): InstitutionId {
  const wanted = institutionKey(place.name);
  const known = listInstitutions(tx).find(
    ({ name }) => institutionKey(name) === wanted,
  );
  if (known) return known.id;
  const id = insertInstitution(tx, place, now);
  recordAuditEvent(tx, {
    action: "institution.created",
    actorId,
    subjectId: id,
    facts: place,
    happenedAt: now,
  });
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
