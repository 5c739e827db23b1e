import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId } from "#app/shared/ids.ts";
import {
  addCoordinator,
  removeCoordinator,
} from "./assign-coordinator.server.ts";
import { changeCohort } from "./change-cohort.server.ts";
import { cohortWishOf } from "./cohort-form.ts";
import {
  inviteInstitution,
  leaveOutInstitution,
} from "./invite-institution.server.ts";
import { moveCohort } from "./move-cohort.server.ts";
import type { SettingsRequest } from "./read-settings-form.server.ts";

/** Does the one thing that a form of the settings page asks for. */
export function takeSettingsRequest(
  context: Pick<AppContext, "db" | "clock">,
  where: { actor: Pick<Actor, "id">; cohortId: CohortId },
  request: SettingsRequest,
) {
  switch (request.intent) {
    case "save": {
      const { seen } = request;
      const wish = cohortWishOf(request);
      return changeCohort(context, { ...where, seen, wish });
    }
    case "move":
      return moveCohort(context, { ...where, versionId: request.version });
    case "add-coordinator":
      return addCoordinator(context, { ...where, email: request.email });
    case "remove-coordinator":
      return removeCoordinator(context, { ...where, personId: request.person });
    case "invite":
      return inviteInstitution(context, {
        ...where,
        institution: { id: request.institution },
        seats: request.institutionSeats ?? null,
      });
    case "invite-new": {
      const { name, municipality, newSeats } = request;
      const institution = { name, municipality };
      const seats = newSeats ?? null;
      return inviteInstitution(context, { ...where, institution, seats });
    }
    case "leave-out": {
      const institutionId = request.institution;
      return leaveOutInstitution(context, { ...where, institutionId });
    }
  }
}
