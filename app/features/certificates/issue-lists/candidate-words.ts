import { kindInWords } from "#app/features/certificates/register/register-words.tsx";
import { unmetInWords } from "#app/features/completion/unmet-in-words.ts";
import { m } from "#app/paraglide/messages.js";
import type { Candidate } from "./candidates.ts";

/** What a list would do about somebody, or why it does nothing, in words. */
export function outlookInWords(candidate: Candidate): string {
  switch (candidate.outlook) {
    case "gets":
      return m.issue_list_new_why_now({ kind: kindInWords(candidate.kind) });
    case "issued": {
      const { kind, number, revokedAt } = candidate.issued;
      const words = { kind: kindInWords(kind), number };
      return revokedAt
        ? m.issue_list_new_why_issued_revoked(words)
        : m.issue_list_new_why_issued(words);
    }
    case "not-yet":
      return candidate.unmet.length > 0
        ? unmetInWords(candidate.unmet).join("; ")
        : m.issue_list_new_why_nothing();
    case "on-a-list":
      return m.issue_list_new_why_on_a_list();
    case "own":
      return m.issue_list_new_why_own();
    case "withdrawn":
      return m.issue_list_new_why_withdrawn();
  }
}
