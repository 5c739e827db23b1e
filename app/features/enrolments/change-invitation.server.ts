import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCohortPerson } from "./cohort-people.queries.server.ts";
import { endInvitations } from "./invitations.queries.server.ts";
import { inviteToCohort } from "./invite.server.ts";

export type InvitationRefusal = { code: "not-found" } | { code: "no-address" };

/**
 * Writes to a person of a cohort once more, or ends the link that they were
 * sent. Who has left the cohort is written to no more.
 */
export function changeInvitation(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  {
    actor,
    cohortId,
    enrolmentId,
    intent,
  }: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    enrolmentId: EnrolmentId;
    intent: "resend" | "end-invitation";
  },
): Result<null, InvitationRefusal> {
  const now = context.clock();
  return inTransaction(context.db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const one = findCohortPerson(tx, cohortId, enrolmentId);
    if (!cohort || !one || one.withdrawnAt)
      return refuse({ code: "not-found" });
    const { personId } = one;
    if (intent === "resend") {
      const asked = { now, cohort, personId, actorId: actor.id };
      return inviteToCohort(tx, context, asked) === "no-address"
        ? refuse({ code: "no-address" })
        : accept(null);
    }
    if (endInvitations(tx, personId, now) === 0) return accept(null);
    recordAuditEvent(tx, {
      action: "invitation.ended",
      actorId: actor.id,
      subjectId: personId,
      facts: { cohortId },
      happenedAt: now,
    });
    return accept(null);
  });
}
