import { listCertificateStates } from "#app/features/certificates/register/certificates.queries.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { findCohortProgress } from "#app/features/completion/completion.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { CohortId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { candidateOf } from "./candidates.ts";
import { listOnOpenLists } from "./open-lists.queries.server.ts";

export type OpenProposal = NonNullable<ReturnType<typeof openProposal>>;

/**
 * Everybody of a cohort with what a new list would do about them, in the order
 * of the alphabet; null for who does not run the cohort.
 */
export function openProposal(
  db: Queryable,
  coordinator: Pick<Actor, "id">,
  cohortId: CohortId,
) {
  const cohort = findCohortFor(db, cohortId, coordinator.id);
  if (!cohort) return null;
  const issued = listCertificateStates(db, cohortId);
  const onOpenLists = listOnOpenLists(db, cohortId);
  const { fourEyes, signatoryId } = cohort.programme;
  const deciding = fourEyes ? [coordinator.id, signatoryId] : [coordinator.id];
  const everyone = findCohortProgress(db, cohortId);
  const candidates = everyone.map((progress) =>
    candidateOf(progress, {
      issued: issued.get(progress.enrolmentId) ?? null,
      isOnOpenList: onOpenLists.has(progress.enrolmentId),
      deciding,
    }),
  );
  const isSignatory = signatoryId === coordinator.id;
  return { cohort, everyone, candidates, isSignatory };
}
