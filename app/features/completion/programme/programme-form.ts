import { z } from "zod";
import { emailSchema } from "#app/features/accounts/email-address.ts";
import { lineOf, wholeNumber } from "#app/features/cohorts/office-text.ts";
import { idSchema } from "#app/shared/ids.ts";
import { fieldsOfRule } from "../rule-form.ts";
import type { ProgrammeView } from "./view-programmes.server.ts";

export const LOGO_FIELDS = ["logo1", "logo2", "logo3", "logo4"] as const;

/** The box of a module: `module-CHN-1`. */
export const MODULE_FIELD = "module-";

const hours = z
  .string()
  .default("0")
  .pipe(wholeNumber("programme_error_hours", 0, 2_000));
const logo = z.string().pipe(idSchema("log")).optional().catch(undefined);
const optionalLine = lineOf("programme_error_long", 500).optional();

/** A code as certificates print it: capitals, digits and `.`, `/`, `-`. */
const code = z
  .string("programme_error_code")
  .trim()
  .toUpperCase()
  .regex(/^[\p{Lu}\d][\p{Lu}\d./-]{1,29}$/u, "programme_error_code");

const series = z
  .string("programme_error_series")
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,8}$/, "programme_error_series");

const fields = {
  titleLt: lineOf("programme_error_title", 300),
  titleEn: lineOf("programme_error_title", 300),
  course: z.string("programme_error_course").max(40, "programme_error_course"),
  courseVersion: z.string().max(60, "programme_error_version").optional(),
  contactHours: hours,
  onlineHours: hours,
  selfStudyHours: hours,
  actLt: optionalLine,
  actEn: optionalLine,
  placeLt: lineOf("programme_error_place"),
  placeEn: lineOf("programme_error_place"),
  signatoryEmail: z
    .string("programme_error_signatory")
    .max(254, "programme_error_signatory")
    .transform((typed) => emailSchema.safeParse(typed).data ?? ""),
  positionLt: lineOf("programme_error_position"),
  positionEn: lineOf("programme_error_position"),
  fourEyes: z.literal("yes").optional(),
  documentLanguage: z.enum(["lt", "en", "both"], "programme_error_language"),
  validMonths: wholeNumber("programme_error_valid", 1, 240).optional(),
  projectCode: lineOf("programme_error_long", 60).optional(),
  funderLt: optionalLine,
  funderEn: optionalLine,
  logo1: logo,
  logo2: logo,
  logo3: logo,
  logo4: logo,
};

/** The form of a new programme. */
export const NewProgrammeForm = z
  .object({ ...fields, code, series })
  .superRefine(pairsAndHours);

/** The form of a new version, with the one that it was made from and a reason. */
export const ProgrammeChangeForm = z
  .object({
    ...fields,
    base: z.string("programme_error_stale").max(60, "programme_error_stale"),
    reason: lineOf("programme_error_reason", 500),
  })
  .superRefine(pairsAndHours);

export type ProgrammeFields = z.output<z.ZodObject<typeof fields>>;

/** What is said in one language is said in both; somebody has to learn. */
function pairsAndHours(
  { actLt, actEn, funderLt, funderEn, ...rest }: ProgrammeFields,
  context: z.RefinementCtx,
): void {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (actLt && !actEn) wrong("actEn", "programme_error_pair");
  if (actEn && !actLt) wrong("actLt", "programme_error_pair");
  if (funderLt && !funderEn) wrong("funderEn", "programme_error_pair");
  if (funderEn && !funderLt) wrong("funderLt", "programme_error_pair");
  if (rest.contactHours + rest.onlineHours + rest.selfStudyHours === 0)
    wrong("contactHours", "programme_error_hours");
}

/** A version as its form's fields show it. */
export function programmeValuesOf(view: ProgrammeView): Record<string, string> {
  const { programme: it, signatory } = view;
  const values: Record<string, string | null | undefined> = {
    titleLt: it.title.lt,
    titleEn: it.title.en,
    courseVersion: it.courseVersionId,
    contactHours: String(it.contactHours),
    onlineHours: String(it.onlineHours),
    selfStudyHours: String(it.selfStudyHours),
    actLt: it.approvingAct?.lt,
    actEn: it.approvingAct?.en,
    placeLt: it.place.lt,
    placeEn: it.place.en,
    signatoryEmail: signatory.email,
    positionLt: it.signatoryPosition.lt,
    positionEn: it.signatoryPosition.en,
    fourEyes: it.fourEyes ? "yes" : null,
    documentLanguage: it.documentLanguage,
    validMonths: it.validMonths === null ? null : String(it.validMonths),
    projectCode: it.projectCode,
    funderLt: it.funderLine?.lt,
    funderEn: it.funderLine?.en,
    ...Object.fromEntries(it.logoIds.map((id, i) => [`logo${i + 1}`, id])),
    ...Object.fromEntries(
      it.moduleIds.map((id) => [`${MODULE_FIELD}${id}`, "yes"]),
    ),
    ...fieldsOfRule(it.rule),
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  );
}
