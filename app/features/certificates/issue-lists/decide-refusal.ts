import { m } from "#app/paraglide/messages.js";
import type { DecideRefusal } from "./decide-issue-list.server.ts";

/** Why a list was not decided, for whoever asked. */
export function decideRefusalInWords({
  code,
}: Exclude<DecideRefusal, { code: "not-found" }>): string {
  switch (code) {
    case "bad-reason":
      return m.certificate_revoke_error_reason();
    case "own-proposal":
      return m.issue_list_error_own_proposal();
    case "own-certificate":
      return m.issue_list_error_own_certificate();
    case "decided-already":
      return m.issue_list_error_decided();
  }
}
