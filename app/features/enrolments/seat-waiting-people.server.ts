import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, PersonId } from "#app/shared/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { giveFreeSeats } from "./give-free-seats.server.ts";

/**
 * Lets those who wait in, as far as there are seats: after a cohort got more of
 * them. Gives who came in; nobody for who does not run the cohort.
 */
export function seatWaitingPeople(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  { actor, cohortId }: { actor: Pick<Actor, "id">; cohortId: CohortId },
): PersonId[] {
  return inTransaction(context.db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    if (!cohort) return [];
    return giveFreeSeats(tx, context, { cohort, actorId: actor.id });
  });
}
