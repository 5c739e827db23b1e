import { m } from "#app/paraglide/messages.js";
import { Tag, type Tone } from "#app/ui/tag.tsx";
import type { IssueList } from "./issue-lists.queries.server.ts";

const LOOK: Record<IssueList["state"], { tone: Tone; word: () => string }> = {
  proposed: { tone: "warn", word: m.issue_lists_state_proposed },
  rejected: { tone: "bad", word: m.issue_lists_state_rejected },
  withdrawn: { tone: "neutral", word: m.issue_lists_state_withdrawn },
  issuing: { tone: "info", word: m.issue_lists_state_issuing },
  issued: { tone: "ok", word: m.issue_lists_state_issued },
};

/** What became of a list, in a word. */
export function IssueListState({ state }: Pick<IssueList, "state">) {
  const { tone, word } = LOOK[state];
  return <Tag tone={tone}>{word()}</Tag>;
}
