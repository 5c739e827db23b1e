import { z } from "zod";
import { REASON_CLASSES, revocationReason } from "./revocation-reason.ts";

const reason = z
  .string("certificate_revoke_error_reason")
  .pipe(revocationReason);
const sure = z.literal("yes").optional().catch(undefined);

/**
 * What the page of a certificate sends: a revocation, unless it says that a
 * corrected certificate is asked for. `sure` comes from the second page alone.
 */
export const certificateForm = z.preprocess(
  (fields) => ({
    ...(typeof fields === "object" ? fields : {}),
    intent: hasIntent(fields, "replace") ? "replace" : "revoke",
  }),
  z.discriminatedUnion("intent", [
    z.object({
      intent: z.literal("revoke"),
      reasonClass: z.enum(REASON_CLASSES, "certificate_revoke_error_class"),
      reason,
      sure,
    }),
    z.object({ intent: z.literal("replace"), correction: reason, sure }),
  ]),
);

export type CertificateForm = z.output<typeof certificateForm>;

function hasIntent(fields: unknown, intent: string): boolean {
  return (
    typeof fields === "object" &&
    fields !== null &&
    "intent" in fields &&
    fields.intent === intent
  );
}
