import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { IssueListId } from "#app/shared/ids.ts";
import type { IssueListForm } from "./issue-list-form.ts";
import type { OpenProposal } from "./open-proposal.server.ts";
import {
  changedSince,
  isSomebodyGone,
  proposeIssueList,
  type Choice,
  type ProposeRefusal,
} from "./propose-issue-list.server.ts";

export type ProposalAnswer =
  | { told: "confirm"; choices: Choice[] }
  | { told: "proposed"; listId: IssueListId }
  | { told: "refused"; refusal: ProposeRefusal };

/**
 * What comes of a form: the first step asks for the names to be looked at, the
 * second one proposes them. Neither goes on with people whose state has changed
 * since the page was shown.
 */
export function answerProposal(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  open: OpenProposal,
  { step, choices }: IssueListForm,
  proposedBy: Pick<Actor, "id">,
): ProposalAnswer {
  if (step === "check") {
    if (choices.length === 0) return refused({ code: "nobody-chosen" });
    const people = changedSince(open, choices);
    return people.length > 0 || isSomebodyGone(open, choices)
      ? refused({ code: "stale", people })
      : { told: "confirm", choices };
  }
  const { id: cohortId } = open.cohort;
  const result = proposeIssueList(context, { cohortId, choices, proposedBy });
  return result.ok
    ? { told: "proposed", ...result.value }
    : refused(result.refusal);
}

function refused(refusal: ProposeRefusal): ProposalAnswer {
  return { told: "refused", refusal };
}
