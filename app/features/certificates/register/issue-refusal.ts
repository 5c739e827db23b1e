import { unmetInWords } from "#app/features/completion/unmet-in-words.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import type { IssueRefusal } from "./issue-certificate.server.ts";

/** Why a certificate was not issued, for the coordinator who asked. */
export function refusalInWords(
  refusal: Exclude<IssueRefusal, { code: "not-found" }>,
): string {
  switch (refusal.code) {
    case "own-certificate":
      return m.cohort_issue_error_own();
    case "already-issued":
      return m.cohort_issue_error_already_issued({ number: refusal.number });
    case "revoked":
      return m.cohort_issue_error_revoked({ number: refusal.number });
    case "not-complete": {
      const reasons = unmetInWords(refusal.unmet).join("; ");
      return m.cohort_issue_error_not_complete({ reasons });
    }
    case "withdrawn":
      return m.issue_error_withdrawn();
    case "certificate-due":
      return m.issue_error_certificate_due();
    case "needs-approval":
      return m.issue_error_needs_approval();
    case "clock-behind":
      return m.issue_error_clock_behind({
        instant: formatInstant(refusal.newest),
      });
    case "not-printable":
      return m.cohort_issue_error_not_printable({
        letters: refusal.letters.join(" "),
      });
  }
}
