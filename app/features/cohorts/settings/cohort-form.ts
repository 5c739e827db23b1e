import { z } from "zod";
import { dayOf, lineOf, wholeNumber } from "../office-text.ts";

/** More than any room holds, and few enough for one screen's arithmetic. */
const MOST_SEATS = 5_000;

const days = {
  titleLt: lineOf("cohort_error_title"),
  titleEn: lineOf("cohort_error_title"),
  startsOn: dayOf("cohort_error_day"),
  endsOn: dayOf("cohort_error_day"),
  enrolUntil: dayOf("cohort_error_day").optional(),
  studyUntil: dayOf("cohort_error_day").optional(),
  seats: wholeNumber("cohort_error_seats_number", 1, MOST_SEATS).optional(),
  openEnrolment: z.literal("yes").optional(),
  hasWaitingList: z.literal("yes").optional(),
};

type Days = z.output<z.ZodObject<typeof days>>;

/** A cohort's own settings; `seen` is the state that the form was made from. */
export const CohortForm = z
  .object({
    ...days,
    intent: z.literal("save"),
    seen: z.string("cohort_error_stale").max(64, "cohort_error_stale"),
  })
  .superRefine(daysInOrder);

export const NewCohortForm = z
  .object({
    ...days,
    programme: z
      .string("cohort_error_programme")
      .max(60, "cohort_error_programme"),
  })
  .superRefine(daysInOrder);

export type CohortWish = {
  title: { lt: string; en: string };
  startsOn: Days["startsOn"];
  endsOn: Days["endsOn"];
  enrolUntil: Days["startsOn"] | null;
  studyUntil: Days["startsOn"] | null;
  seats: number | null;
  openEnrolment: boolean;
  hasWaitingList: boolean;
};

export function cohortWishOf(fields: Days): CohortWish {
  return {
    title: { lt: fields.titleLt, en: fields.titleEn },
    startsOn: fields.startsOn,
    endsOn: fields.endsOn,
    enrolUntil: fields.enrolUntil ?? null,
    studyUntil: fields.studyUntil ?? null,
    seats: fields.seats ?? null,
    openEnrolment: fields.openEnrolment === "yes",
    hasWaitingList: fields.hasWaitingList === "yes",
  };
}

/** A stored cohort as its form's fields show it. */
export function cohortValuesOf(cohort: CohortWish): Record<string, string> {
  return {
    titleLt: cohort.title.lt,
    titleEn: cohort.title.en,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    ...(cohort.enrolUntil && { enrolUntil: cohort.enrolUntil }),
    ...(cohort.studyUntil && { studyUntil: cohort.studyUntil }),
    ...(cohort.seats !== null && { seats: String(cohort.seats) }),
    ...(cohort.openEnrolment && { openEnrolment: "yes" }),
    ...(cohort.hasWaitingList && { hasWaitingList: "yes" }),
  };
}

/** The last day comes after the first; deadlines lie before or on the last. */
function daysInOrder(
  { startsOn, endsOn, enrolUntil, studyUntil }: Days,
  context: z.RefinementCtx,
): void {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (endsOn < startsOn) wrong("endsOn", "cohort_error_order");
  if (enrolUntil && enrolUntil > endsOn)
    wrong("enrolUntil", "cohort_error_enrol_until");
  if (studyUntil && (studyUntil < startsOn || studyUntil > endsOn))
    wrong("studyUntil", "cohort_error_study_until");
}
