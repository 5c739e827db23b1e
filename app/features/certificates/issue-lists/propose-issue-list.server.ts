import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { evidenceOf } from "#app/features/certificates/register/evidence.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import {
  newId,
  type CohortId,
  type EnrolmentId,
  type IssueListId,
} from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import type { Candidate } from "./candidates.ts";
import {
  insertIssueList,
  insertIssueListRows,
} from "./issue-lists.queries.server.ts";
import { openProposal, type OpenProposal } from "./open-proposal.server.ts";
import { tellSignatory } from "./tell-of-list.server.ts";

/** One person as the form named them: with the document that it showed. */
export type Choice = { enrolmentId: EnrolmentId; kind: DocumentKind };

export type ProposeRefusal =
  | { code: "not-found" }
  | { code: "nobody-chosen" }
  /** Under four eyes, who proposes cannot be the one who approves. */
  | { code: "proposer-is-signatory" }
  /** What the form showed is no longer so; nobody was proposed. */
  | { code: "stale"; people: Candidate[] };

type Proposal = {
  cohortId: CohortId;
  choices: readonly Choice[];
  proposedBy: Pick<Actor, "id">;
};

/**
 * Proposes to certify some people of a cohort, with what is known of each of
 * them at this moment. With four eyes, the list waits for the programme's
 * signatory, who gets a letter; without, it is decided, and its job begins.
 *
 * Either all of them are proposed or nobody: when one is no longer to get what
 * the form showed, has it already, or stands on another list that is open, the
 * whole is refused as `stale`, with the people as they are now.
 */
export function proposeIssueList(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  { cohortId, choices, proposedBy }: Proposal,
): Result<{ listId: IssueListId }, ProposeRefusal> {
  return inTransaction(context.db, (tx) => {
    const open = openProposal(tx, proposedBy, cohortId);
    if (!open) return refuse({ code: "not-found" });
    if (choices.length === 0) return refuse({ code: "nobody-chosen" });
    if (open.cohort.programme.fourEyes && open.isSignatory) {
      return refuse({ code: "proposer-is-signatory" });
    }
    const people = changedSince(open, choices);
    if (people.length > 0 || isSomebodyGone(open, choices))
      return refuse({ code: "stale", people });
    const now = context.clock();
    const list = writeList(tx, { open, choices, proposedBy, now });
    tellSignatory(tx, context, list.listId);
    return accept(list);
  });
}

/** Those who do not get any more what the form showed. */
export function changedSince(
  { candidates }: Pick<OpenProposal, "candidates">,
  choices: readonly Choice[],
): Candidate[] {
  const chosen = new Map(choices.map((one) => [one.enrolmentId, one.kind]));
  return candidates.filter((candidate) => {
    const kind = chosen.get(candidate.enrolmentId);
    if (!kind) return false;
    return candidate.outlook !== "gets" || candidate.kind !== kind;
  });
}

/** Whether somebody is in the cohort no more, or never was. */
export function isSomebodyGone(
  { candidates }: Pick<OpenProposal, "candidates">,
  choices: readonly Choice[],
): boolean {
  const there = new Set(candidates.map(({ enrolmentId }) => enrolmentId));
  return choices.some(({ enrolmentId }) => !there.has(enrolmentId));
}

function writeList(
  tx: Queryable,
  {
    open,
    choices,
    proposedBy,
    now,
  }: Omit<Proposal, "cohortId"> & { open: OpenProposal; now: Date },
) {
  const { cohort } = open;
  const { fourEyes } = cohort.programme;
  const id = newId("isl", now);
  const decided = { decidedById: proposedBy.id, decidedAt: now };
  insertIssueList(tx, {
    id,
    cohortId: cohort.id,
    state: fourEyes ? "proposed" : "issuing",
    proposedById: proposedBy.id,
    proposedAt: now,
    ...(fourEyes ? {} : decided),
  });
  const rows = rowsOf(open, choices).map((row) => ({ ...row, listId: id }));
  insertIssueListRows(tx, rows);
  recordAuditEvent(tx, {
    action: "issue-list.proposed",
    actorId: proposedBy.id,
    subjectId: id,
    facts: { cohortId: cohort.id, people: rows.length },
    happenedAt: now,
  });
  if (!fourEyes) {
    enqueue(tx, now, { kind: "issue-documents", payload: { listId: id } });
  }
  return { listId: id };
}

/** In the order of everyone: that of the alphabet. */
function rowsOf(
  { cohort: { programme }, everyone }: OpenProposal,
  choices: readonly Choice[],
) {
  const chosen = new Map(choices.map((one) => [one.enrolmentId, one.kind]));
  return everyone
    .flatMap((progress) => {
      const kind = chosen.get(progress.enrolmentId);
      return kind ? [{ kind, progress }] : [];
    })
    .map(({ kind, progress }, index) => ({
      enrolmentId: progress.enrolmentId,
      position: index + 1,
      kind,
      evidence: evidenceOf({ progress, programme }, kind),
    }));
}
