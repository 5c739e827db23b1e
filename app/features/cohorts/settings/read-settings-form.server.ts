import { z } from "zod";
import { emailSchema } from "#app/features/accounts/email-address.ts";
import type { FormReply } from "#app/shared/form.server.ts";
import { idSchema, type InstitutionId } from "#app/shared/ids.ts";
import { lineOf, wholeNumber } from "../office-text.ts";
import { CohortForm } from "./cohort-form.ts";

const seats = wholeNumber("cohort_error_seats_number", 1, 5_000).optional();

const knownInstitution = z.custom<InstitutionId>(
  (typed) => idSchema("ins").safeParse(typed).success,
  "cohort_error_institution",
);

/** The forms of the settings page; `intent` says which one was sent. */
export const SettingsForm = z.discriminatedUnion("intent", [
  CohortForm,
  z.object({
    intent: z.literal("move"),
    version: z.string("cohort_error_stale").max(60, "cohort_error_stale"),
  }),
  z.object({
    intent: z.literal("add-coordinator"),
    email: z
      .string("cohort_error_coordinator")
      .max(254, "cohort_error_coordinator")
      .transform((typed) => emailSchema.safeParse(typed).data ?? ""),
  }),
  z.object({
    intent: z.literal("remove-coordinator"),
    person: idSchema("per"),
  }),
  z.object({
    intent: z.literal("invite"),
    institution: knownInstitution,
    institutionSeats: seats,
  }),
  z.object({
    intent: z.literal("invite-new"),
    name: lineOf("cohort_error_institution_name"),
    municipality: lineOf("cohort_error_municipality", 100),
    newSeats: seats,
  }),
  z.object({ intent: z.literal("leave-out"), institution: idSchema("ins") }),
]);

export type SettingsRequest = z.output<typeof SettingsForm>;

/** The field at which a refusal stands, and its words. */
const REFUSALS: Record<string, [field: string, key: string]> = {
  "changed-elsewhere": ["seen", "cohort_error_stale"],
  "seats-taken": ["seats", "cohort_error_seats_taken"],
  "sessions-outside": ["startsOn", "cohort_error_sessions_outside"],
  "no-coordinator": ["email", "cohort_error_coordinator"],
  last: ["coordinators", "cohort_error_last_coordinator"],
  "unknown-institution": ["institution", "cohort_error_institution"],
};

export function refusedSettings(
  code: string,
  values: Record<string, string>,
): FormReply {
  const [field, key] = REFUSALS[code] ?? ["seen", "cohort_error_stale"];
  return { errors: { [field]: key }, values };
}
