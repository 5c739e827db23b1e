import { enterInstitution } from "#app/features/accounts/enter-institution.server.ts";
import { findInstitution } from "#app/features/accounts/institutions.queries.server.ts";
import type { InstitutionId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { OTHER_INSTITUTION, type InstitutionWish } from "./person-form.ts";

/** The institution that a form names, made where it is new; null for none. */
export function institutionWished(
  tx: Queryable,
  { institution, newInstitution, municipality }: InstitutionWish,
  by: { actorId: PersonId; now: Date },
): InstitutionId | null {
  if (institution === undefined) return null;
  if (institution === OTHER_INSTITUTION) {
    // The form's schema asks for both.
    const place = {
      name: newInstitution ?? "",
      municipality: municipality ?? "",
    };
    return enterInstitution(tx, place, by);
  }
  return findInstitution(tx, institution)?.id ?? null;
}
