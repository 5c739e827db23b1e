import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { revocationReason } from "#app/features/certificates/register/revocation-reason.ts";
import { listCoordinatorIds } from "#app/features/cohorts/cohorts.queries.server.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { IssueListId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  isAsked,
  mayDecide,
  maySeeIssueList,
  mayWithdraw,
} from "./issue-lists.policy.ts";
import {
  findIssueList,
  listRowsOf,
  updateIssueList,
  type IssueList,
} from "./issue-lists.queries.server.ts";
import { tellProposer } from "./tell-of-list.server.ts";

export type DecideRefusal =
  | { code: "not-found" }
  | { code: "bad-reason" }
  /** Who proposed a list never approves or rejects it, the signatory included. */
  | { code: "own-proposal" }
  /** The signatory's own certificate is on the list. */
  | { code: "own-certificate" }
  /** Somebody else was quicker, or it was withdrawn. */
  | { code: "decided-already" };

type Decision = "approve" | "reject" | "withdraw";

type Deciding = {
  listId: IssueListId;
  decision: Decision;
  /** Asked for where a list is rejected: 10 to 500 characters. */
  reason?: string;
  actor: Pick<Actor, "id" | "roles">;
};

/**
 * Ends the waiting of a proposal, once: the signatory approves it, and its job
 * begins, or rejects it with a reason, which the proposer is told in a letter (and
 * how many documents there are, once they are issued); the proposer takes it back. Who may not
 * see the list is told `not-found`, and so is a coordinator who is asked neither
 * for the one nor for the other.
 */
export function decideIssueList(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  { listId, decision, reason = "", actor }: Deciding,
): Result<{ listId: IssueListId }, DecideRefusal> {
  return inTransaction(context.db, (tx) => {
    const list = findIssueList(tx, listId);
    if (!list || !maySee(tx, list, actor)) return refuse({ code: "not-found" });
    const obstacle = obstacleTo(tx, list, { decision, actor });
    if (obstacle) return refuse(obstacle);
    const parsed = revocationReason.safeParse(reason);
    if (decision === "reject" && !parsed.success) {
      return refuse({ code: "bad-reason" });
    }
    const words = decision === "reject" ? (parsed.data ?? null) : null;
    const now = context.clock();
    write(tx, list, { decision, actor, reason: words, now });
    if (decision === "reject") tellProposer(tx, context, listId);
    return accept({ listId });
  });
}

function maySee(tx: Queryable, list: IssueList, actor: Deciding["actor"]) {
  const coordinatorIds = listCoordinatorIds(tx, list.cohortId);
  return maySeeIssueList(actor, { ...list, coordinatorIds });
}

function obstacleTo(
  tx: Queryable,
  list: IssueList,
  { decision, actor }: Pick<Deciding, "decision" | "actor">,
): DecideRefusal | null {
  if (decision === "withdraw") {
    if (!mayWithdraw(actor, list)) return { code: "not-found" };
  } else if (!mayDecide(actor, list)) {
    const isFirstPair = actor.id === list.proposedById;
    return isFirstPair || isAsked(actor, list)
      ? { code: "own-proposal" }
      : { code: "not-found" };
  }
  if (list.state !== "proposed") return { code: "decided-already" };
  const isOnIt =
    decision === "approve" &&
    listRowsOf(tx, list.id).some(({ personId }) => personId === actor.id);
  return isOnIt ? { code: "own-certificate" } : null;
}

const OUTCOMES = {
  approve: { state: "issuing", action: "issue-list.approved" },
  reject: { state: "rejected", action: "issue-list.rejected" },
  withdraw: { state: "withdrawn", action: "issue-list.withdrawn" },
} as const;

function write(
  tx: Queryable,
  list: IssueList,
  {
    decision,
    actor,
    reason,
    now,
  }: Pick<Deciding, "decision" | "actor"> & {
    reason: string | null;
    now: Date;
  },
): void {
  const { state, action } = OUTCOMES[decision];
  updateIssueList(tx, list.id, {
    state,
    decidedById: actor.id,
    decidedAt: now,
    reason,
  });
  recordAuditEvent(tx, {
    action,
    actorId: actor.id,
    subjectId: list.id,
    facts: { cohortId: list.cohortId, ...(reason ? { reason } : {}) },
    happenedAt: now,
  });
  if (decision === "approve") {
    const payload = { listId: list.id };
    enqueue(tx, now, { kind: "issue-documents", payload });
  }
}
