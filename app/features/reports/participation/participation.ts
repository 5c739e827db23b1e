import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Text } from "#app/shared/text.ts";

/**
 * One person's part in one cohort. Being enrolled is none yet: it begins with
 * the first session attended or the first thing done, as the participant's form
 * of EU projects is filled on the first day.
 */
export type Participation = {
  enrolmentId: EnrolmentId;
  personId: PersonId;
  personName: string;
  gender: "female" | "male" | "other" | null;
  /** Where and as what the person worked when they were enrolled. */
  profession: string | null;
  institution: string | null;
  municipality: string | null;
  project: string | null;
  programmeCode: string;
  cohortId: CohortId;
  cohortTitle: Text;
  /** `2026-11`: the month in which it began, in the office's calendar. */
  month: string;
  /** Whether a certificate or a confirmation was issued for it and not revoked. */
  isCertified: boolean;
};

/** What people can be counted by. */
export const DIMENSIONS = [
  "gender",
  "profession",
  "institution",
  "municipality",
  "project",
  "programme",
  "month",
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The value that a participation has in a dimension; null: not stated. */
export function valueOf(
  participation: Participation,
  dimension: Dimension,
): string | null {
  return dimension === "programme"
    ? participation.programmeCode
    : participation[dimension];
}
