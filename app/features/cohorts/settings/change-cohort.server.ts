import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  countSeatsTaken,
  findCohortFor,
  updateCohort,
} from "../cohorts.queries.server.ts";
import { isWithin } from "../office-day.ts";
import { listSessions } from "../sessions.queries.server.ts";
import { cohortValuesOf, type CohortWish } from "./cohort-form.ts";
import { stateOf } from "./cohort-state.server.ts";

export type ChangeCohortRefusal =
  | { code: "not-found" }
  /** Somebody else changed the settings since the form was opened. */
  | { code: "changed-elsewhere" }
  /** More people have a seat than there would be seats. */
  | { code: "seats-taken" }
  /** A session that takes place would lie outside the new days. */
  | { code: "sessions-outside" };

/**
 * Writes a cohort's settings over the old ones. Nobody loses a seat by it, and
 * no session falls out of the cohort's days.
 */
export function changeCohort(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    cohortId,
    seen,
    wish,
  }: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    /** `stateOf` the settings that the form was made from. */
    seen: string;
    wish: CohortWish;
  },
): Result<null, ChangeCohortRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    if (!cohort) return refuse({ code: "not-found" });
    if (stateOf(cohort) !== seen) return refuse({ code: "changed-elsewhere" });
    if (wish.seats !== null && wish.seats < countSeatsTaken(tx, cohortId))
      return refuse({ code: "seats-taken" });
    const falls = listSessions(tx, cohortId).some(
      (one) => one.cancelledAt === null && !isWithin(wish, one),
    );
    if (falls) return refuse({ code: "sessions-outside" });
    updateCohort(tx, cohortId, wish);
    recordAuditEvent(tx, {
      action: "cohort.changed",
      actorId: actor.id,
      subjectId: cohortId,
      facts: { before: cohortValuesOf(cohort), after: cohortValuesOf(wish) },
      happenedAt: now,
    });
    return accept(null);
  });
}
