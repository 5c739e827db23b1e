import { z } from "zod";
import type { FormReply } from "#app/shared/form.server.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { readOfficeForm } from "../office-form.server.ts";
import { readTimes, SessionForm } from "./session-form.ts";
import { wishOf, type SessionWish } from "./session-wish.ts";

export type SessionRequest =
  | { intent: "cancel"; values: Record<string, string> }
  | {
      intent: "save";
      wish: SessionWish;
      /** A time came twice that day; its first one was taken. */
      isTwice: boolean;
      /** The revision that the form was made from; -1 for none. */
      seen: number;
      values: Record<string, string>;
    };

const Revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .catch(-1);

const CancelForm = z.object({
  intent: z.literal("cancel"),
  sure: z.literal("yes", "session_error_sure"),
});

/** Without an intent, the form is the session's own. */
const AnyForm = z.discriminatedUnion("intent", [
  CancelForm,
  SessionForm.extend({
    intent: z.undefined().optional(),
    revision: Revision,
  }),
]);

/** What a session's page was sent; refused with the page's own words. */
export async function readSessionForm(
  request: Request,
): Promise<Result<SessionRequest, FormReply>> {
  const { values, parsed } = await readOfficeForm(request, AnyForm);
  if (!parsed.ok) return refuse(parsed.reply);
  const fields = parsed.value;
  if (fields.intent === "cancel") return accept({ intent: "cancel", values });
  const times = readTimes(fields);
  if (!times.ok) return refuse({ errors: times.refusal, values });
  return accept({
    intent: "save",
    wish: wishOf(fields, times.value.times),
    isTwice: times.value.isTwice,
    seen: fields.revision,
    values,
  });
}

/** The field at which a refusal stands, and its words. */
const REFUSALS: Record<string, [field: string, key: string]> = {
  "outside-cohort": ["day", "session_error_outside"],
  "changed-elsewhere": ["revision", "session_error_stale"],
  cancelled: ["revision", "session_error_cancelled"],
  locked: ["from", "session_error_locked"],
  marked: ["from", "session_error_marked"],
};

export function refusedSession(
  code: string,
  values: Record<string, string>,
): FormReply {
  const [field, key] = REFUSALS[code] ?? ["revision", "session_error_stale"];
  return { errors: { [field]: key }, values };
}
