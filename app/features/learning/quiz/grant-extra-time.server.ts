import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { mayRunCohort } from "#app/features/cohorts/cohorts.policy.ts";
import { listCoordinatorIds } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  deleteExtraTime,
  findExtraPercent,
  findLearnerInCohort,
  upsertExtraTime,
} from "./extra-time.queries.server.ts";

/** What a coordinator may grant, in percent of a quiz's time; 0 is none. */
export const EXTRA_PERCENTS = [0, 25, 50, 100] as const;
export type ExtraPercent = (typeof EXTRA_PERCENTS)[number];

/**
 * Grants a learner more time in every quiz that has a limit, also in one that
 * is open now; 0 takes it away again. It belongs to the person, whatever course
 * they take. The trail says who granted how much, and nothing of the reason.
 *
 * Only for who runs the cohort, and somebody else who is enrolled in it:
 * everything else, and above all oneself, is `not-found`. Granting what is there already changes nothing.
 */
export function grantExtraTime(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    cohortId,
    enrolmentId,
    percent,
  }: {
    actor: Pick<Actor, "id" | "roles">;
    cohortId: CohortId;
    enrolmentId: EnrolmentId;
    percent: ExtraPercent;
  },
): Result<{ percent: ExtraPercent }, { code: "not-found" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const coordinatorIds = listCoordinatorIds(tx, cohortId);
    const personId = findLearnerInCohort(tx, cohortId, enrolmentId);
    const isOwn = personId === actor.id;
    if (!personId || isOwn || !mayRunCohort(actor, { coordinatorIds })) {
      return refuse({ code: "not-found" });
    }
    if (findExtraPercent(tx, personId) === percent) return accept({ percent });

    const grant = { percent, grantedById: actor.id, grantedAt: now };
    if (percent === 0) deleteExtraTime(tx, personId);
    else upsertExtraTime(tx, { personId, ...grant });
    recordAuditEvent(tx, {
      action: "extra-time.granted",
      actorId: actor.id,
      subjectId: personId,
      facts: { percent, cohortId },
      happenedAt: now,
    });
    return accept({ percent });
  });
}
