import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  enrolInCohort,
  type CohortWithProgramme,
} from "./enrol-in-cohort.server.ts";
import { inviteToCohort } from "./invite.server.ts";
import { listWaiting } from "./seats.queries.server.ts";

/**
 * Gives the seats that are free to those who wait, in their order, each with a
 * letter. To be called in the transaction that made room: somebody left, or the
 * cohort got more seats. Gives who came in.
 */
export function giveFreeSeats(
  tx: Queryable,
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  { cohort, actorId }: { cohort: CohortWithProgramme; actorId: PersonId },
): PersonId[] {
  const now = context.clock();
  const cameIn: PersonId[] = [];
  for (const { personId, track, source } of listWaiting(tx, cohort.id)) {
    const seat = enrolInCohort(tx, {
      now,
      published: context.db,
      cohort,
      personId,
      track,
      source,
      actorId,
    });
    // Nobody is passed over: the first who gets no seat ends it.
    if (!seat.ok || seat.value.state !== "enrolled") break;
    inviteToCohort(tx, context, { now, cohort, personId, actorId });
    cameIn.push(personId);
  }
  return cameIn;
}
