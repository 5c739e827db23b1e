import type { FormReply } from "#app/shared/form.server.ts";
import type { ChangeRefusal } from "./change-person.server.ts";

const MISTAKES: Record<
  Exclude<ChangeRefusal["code"], "not-found">,
  [field: string, message: string]
> = {
  stale: ["name", "person_error_stale"],
  letters: ["name", "people_error_name_letters"],
  "reason-missing": ["reason", "people_error_reason"],
  "staff-address": ["email", "person_error_staff"],
  elsewhere: ["email", "person_error_elsewhere"],
  "address-taken": ["email", "person_error_address_taken"],
  "address-needed": ["email", "person_error_address_needed"],
};

/** What a refused change says at which field, with what was typed. */
export function refusedChange(
  code: Exclude<ChangeRefusal["code"], "not-found">,
  values: Record<string, string>,
): FormReply {
  const [field, message] = MISTAKES[code];
  return { errors: { [field]: message }, values };
}
