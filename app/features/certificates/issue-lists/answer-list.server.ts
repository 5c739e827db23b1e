import { continueIssuing } from "./continue-issuing.server.ts";
import { decideIssueList } from "./decide-issue-list.server.ts";

type Deciding = Parameters<typeof decideIssueList>[1];

/** Does what the page of a list asks for: decides on it, or issues on. */
export function answerList(
  context: Parameters<typeof decideIssueList>[0],
  {
    decision,
    ...order
  }: Omit<Deciding, "decision"> & {
    decision: Deciding["decision"] | "continue";
  },
): ReturnType<typeof decideIssueList> {
  return decision === "continue"
    ? continueIssuing(context, order)
    : decideIssueList(context, { ...order, decision });
}
