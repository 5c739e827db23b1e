import type { VoidRefusal } from "#app/features/certificates/register/void-number.server.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import type { ChangeRefusal } from "./change-certificate.server.ts";

/** Why a certificate was not changed or a number not declared void, for the coordinator who asked. */
export function changeRefusalInWords(
  refusal: Exclude<ChangeRefusal | VoidRefusal, { code: "not-found" }>,
): string {
  switch (refusal.code) {
    case "bad-reason":
      return m.certificate_revoke_error_reason();
    case "replaced-already":
      return m.certificate_error_replaced_already();
    case "number-taken":
      return m.register_void_error_taken();
    case "own-certificate":
      return m.certificate_error_own();
    case "proposer-is-signatory":
      return m.certificate_error_signatory_proposes();
    case "signatorys-own":
      return m.certificate_error_signatorys_own();
    case "on-a-list":
      return m.certificate_error_on_a_list();
    case "gone":
      return m.certificate_error_gone();
    case "not-printable":
      return m.certificate_error_not_printable({
        letters: refusal.letters.join(" "),
      });
    case "clock-behind":
      return m.issue_error_clock_behind({
        instant: formatInstant(refusal.newest),
      });
  }
}
