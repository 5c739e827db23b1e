import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCohortFor, updateCohort } from "../cohorts.queries.server.ts";
import { findNewestProgramme } from "../programmes.queries.server.ts";

export type MoveCohortRefusal =
  | { code: "not-found" }
  /** The version that was shown is not the newest any more. */
  | { code: "changed-elsewhere" };

/**
 * Lets a cohort go on with the newest version of its programme: from then on
 * its rule and hours count, for those who were enrolled before too. What was
 * issued stays as it is. Asking again changes nothing.
 */
export function moveCohort(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    cohortId,
    versionId,
  }: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    /** The version whose changes the coordinator was shown. */
    versionId: string;
  },
): Result<null, MoveCohortRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    if (!cohort) return refuse({ code: "not-found" });
    const newest = findNewestProgramme(tx, cohort.programme.id);
    if (newest?.versionId !== versionId)
      return refuse({ code: "changed-elsewhere" });
    if (cohort.programmeVersionId === newest.versionId) return accept(null);
    updateCohort(tx, cohortId, { programmeVersionId: newest.versionId });
    recordAuditEvent(tx, {
      action: "cohort.moved",
      actorId: actor.id,
      subjectId: cohortId,
      facts: { from: cohort.programmeVersionId, to: newest.versionId },
      happenedAt: now,
    });
    return accept(null);
  });
}
