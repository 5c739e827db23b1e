import { z } from "zod";
import { idSchema, type EnrolmentId } from "#app/shared/ids.ts";
import { saidOf, type Said } from "../said.ts";

/** What the form says of one person and half, and what its page had shown. */
export type FilledHalf = {
  enrolmentId: EnrolmentId;
  half: number;
  was: Said | null;
  is: Said | null;
};

export type FilledForm = {
  halves: FilledHalf[];
  /** Halves in which all of whom nobody has said anything were there. */
  allPresent: number[];
};

/** Five for a person, for 2,000 people: more than any hall holds. */
export const MOST_GRID_FIELDS = 10_000;

/** The fields of a person's row; `half` is 1 or 2. */
export const rowFields = {
  was: (enrolmentId: string) => `was-${enrolmentId}`,
  said: (half: number, enrolmentId: string) => `h${half}-${enrolmentId}`,
  minutes: (half: number, enrolmentId: string) => `m${half}-${enrolmentId}`,
};

const enrolment = idSchema("enr");
const minutesTyped = z.string().regex(/^\d{1,4}$/);

/**
 * Reads the grid: rows are those that have a `was-` field, one code for each
 * half. Somebody of whom only minutes are given was there. Mistakes come back as
 * message keys by field.
 *
 * @param lengths how long each half is
 */
export function readFilledForm(
  fields: Map<string, string>,
  lengths: readonly { minutes: number }[],
): { form: FilledForm; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const halves: FilledHalf[] = [];
  for (const [name, codes] of fields) {
    const parsed = enrolment.safeParse(name.replace(/^was-/, ""));
    if (!name.startsWith("was-") || !parsed.success) continue;
    codes.split(",").forEach((code, index) => {
      const most = lengths[index]?.minutes;
      const was = saidOf(code);
      if (most === undefined || was === undefined) return;
      const at = { enrolmentId: parsed.data, half: index + 1 };
      const read = readHalf(fields, at, most);
      if ("error" in read) errors[read.field] = read.error;
      else halves.push({ ...at, was, is: read.said });
    });
  }
  const allPresent = lengths
    .map((_, index) => index + 1)
    .filter((half) => fields.get("all") === String(half));
  return { form: { halves, allPresent }, errors };
}

function readHalf(
  fields: Map<string, string>,
  { enrolmentId, half }: { enrolmentId: EnrolmentId; half: number },
  most: number,
): { said: Said | null } | { field: string; error: string } {
  const field = rowFields.minutes(half, enrolmentId);
  const typed = (fields.get(field) ?? "").trim();
  const chosen = fields.get(rowFields.said(half, enrolmentId)) ?? "-";
  if (typed !== "" && !minutesTyped.safeParse(typed).success) {
    return { field, error: "attendance_error_minutes" };
  }
  const missed = Number(typed);
  if (missed > most) return { field, error: "attendance_error_too_many" };
  if (chosen === "a") {
    return missed > 0
      ? { field, error: "attendance_error_absent_minutes" }
      : { said: { wasPresent: false, minutesMissed: 0 } };
  }
  if (chosen !== "p" && missed === 0) return { said: null };
  return { said: { wasPresent: true, minutesMissed: missed } };
}
