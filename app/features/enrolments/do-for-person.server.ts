import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import type { Result } from "#app/shared/result.ts";
import { changeInvitation } from "./change-invitation.server.ts";
import { recordMeasurement } from "./record-measurement.server.ts";
import { takeBack } from "./withdraw.server.ts";

/** What one button on a person's page asks for. */
export const PERSON_INTENTS = [
  "resend",
  "end-invitation",
  "take-back",
  "take-before",
  "take-after",
  "untake-before",
  "untake-after",
] as const;

export type PersonIntent = (typeof PERSON_INTENTS)[number];

export type PersonIntentRefusal = {
  code: "not-found" | "no-address" | "full" | "closed" | "own";
};

/** Does what a button asks for; each is a use case of its own. */
export function doForPerson(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  where: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    enrolmentId: EnrolmentId;
  },
  intent: PersonIntent,
): Result<unknown, PersonIntentRefusal> {
  switch (intent) {
    case "resend":
    case "end-invitation":
      return changeInvitation(context, { ...where, intent });
    case "take-back":
      return takeBack(context, where);
    default:
      return recordMeasurement(context, {
        ...where,
        occasion: intent.endsWith("before") ? "before" : "after",
        isTaken: intent.startsWith("take"),
      });
  }
}
