import { z } from "zod";
import { emailSchema } from "#app/features/accounts/email-address.ts";
import { personName } from "#app/features/accounts/person-name.ts";
import { inOneLine, lineOf } from "#app/features/cohorts/office-text.ts";
import { idSchema } from "#app/shared/ids.ts";
import { LOCALES } from "#app/shared/text.ts";

export const GENDERS = ["female", "male", "other"] as const;

/** The choice of an institution that is not in the list. */
export const OTHER_INSTITUTION = "other";

const institution = {
  institution: z
    .union([idSchema("ins"), z.literal(OTHER_INSTITUTION)], {
      error: "people_error_institution",
    })
    .optional(),
  newInstitution: lineOf("people_error_new_institution").optional(),
  municipality: lineOf("people_error_municipality").optional(),
};

const about = {
  name: personName,
  track: z.string("people_error_track").max(40, "people_error_track"),
  gender: z.enum(GENDERS, "people_error_gender").optional(),
  locale: z.enum(LOCALES, "people_error_locale").default("lt"),
  ...institution,
};

/** A text that is an address, or the message at the field. */
const address = z
  .string("people_error_email")
  .transform(inOneLine)
  .pipe(
    z.custom<string>(
      (typed) => emailSchema.safeParse(typed).success,
      "people_error_email",
    ),
  )
  .transform((typed) => emailSchema.parse(typed));

/** Somebody with an address: they will be invited. */
export const PersonForm = z
  .object({ ...about, email: address })
  .superRefine(wholeInstitution);

/** Somebody who stands in the door. */
export const WalkInForm = z
  .object({
    ...about,
    isAnother: z.literal("yes").optional(),
  })
  .superRefine(wholeInstitution)
  .superRefine(({ institution: chosen }, context) => {
    if (chosen) return;
    const message = "people_error_institution_missing";
    context.addIssue({ code: "custom", path: ["institution"], message });
  });

/** What is known of a person, as their page changes it. */
export const ChangeForm = z
  .object({
    ...about,
    email: address.optional(),
    reason: lineOf("people_error_reason", 500).optional(),
    seen: z.string("people_error_seen").max(100, "people_error_seen"),
  })
  .superRefine(wholeInstitution);

export type InstitutionWish = {
  institution?: `ins_${string}` | typeof OTHER_INSTITUTION | undefined;
  newInstitution?: string | undefined;
  municipality?: string | undefined;
};

/** A new institution needs its name and its municipality. */
function wholeInstitution(
  { institution: chosen, newInstitution, municipality }: InstitutionWish,
  context: z.RefinementCtx,
): void {
  if (chosen !== OTHER_INSTITUTION) return;
  const issue = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (!newInstitution) issue("newInstitution", "people_error_new_institution");
  if (!municipality) issue("municipality", "people_error_municipality");
}
