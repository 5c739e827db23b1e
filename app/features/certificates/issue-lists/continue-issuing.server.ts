import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { mayRunCohort } from "#app/features/cohorts/cohorts.policy.ts";
import { listCoordinatorIds } from "#app/features/cohorts/cohorts.queries.server.ts";
import { enqueue, isGivenUp } from "#app/jobs/jobs.queries.server.ts";
import type { IssueListId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { findIssueList, type IssueList } from "./issue-lists.queries.server.ts";

/**
 * Puts the job of a list into the queue once more, after it was given up: it
 * goes on where it stopped. Harmless at any other time, and however often: a
 * list whose job waits or runs, or that is issued, stays as it is. Who does not
 * run the cohort is told `not-found`.
 */
export function continueIssuing(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    listId,
    actor,
  }: { listId: IssueListId; actor: Pick<Actor, "id" | "roles"> },
): Result<{ listId: IssueListId }, { code: "not-found" }> {
  return inTransaction(db, (tx) => {
    const list = findIssueList(tx, listId);
    const coordinatorIds = list ? listCoordinatorIds(tx, list.cohortId) : [];
    if (!list || !mayRunCohort(actor, { coordinatorIds })) {
      return refuse({ code: "not-found" });
    }
    if (!isStopped(tx, list)) return accept({ listId });
    const now = clock();
    enqueue(tx, now, { kind: "issue-documents", payload: { listId } });
    recordAuditEvent(tx, {
      action: "issue-list.continued",
      actorId: actor.id,
      subjectId: listId,
      facts: { cohortId: list.cohortId },
      happenedAt: now,
    });
    return accept({ listId });
  });
}

/** Whether a list is to be issued, and its job was given up. */
export function isStopped(
  db: Queryable,
  { id: listId, state }: Pick<IssueList, "id" | "state">,
): boolean {
  if (state !== "issuing") return false;
  const job = { kind: "issue-documents", payload: { listId } } as const;
  return isGivenUp(db, job);
}
