import type { RowProblem } from "#app/shared/people-import.ts";

/** Something to know about a row that does not keep it out. */
const REMARKS = [
  "name-unprintable",
  "name-differs",
  "institution-new",
  "will-wait",
  "waits",
  "came-back",
  "withdrawn-instead",
  "person-kept",
] as const;

/** Why a row cannot be imported as it is. */
type Mistake =
  | "example"
  | "cell-without-header"
  | "name-missing"
  | "name-too-long"
  | "name-control"
  | "name-formula"
  | "email-invalid"
  | "email-formula"
  | "email-twice"
  | "person-twice"
  | "person-ambiguous"
  | "profession-missing"
  | "profession-unknown"
  | "institution-missing"
  | "institution-too-long"
  | "municipality-missing"
  | "municipality-too-long"
  | "gender-unknown"
  | "language-unknown"
  | "no-seat"
  | "closed";

export type ProblemCode = (typeof REMARKS)[number] | Mistake;

/** A problem whose code has words; `RowProblem` is how the database holds it. */
export type Problem = RowProblem & { code: ProblemCode };

/** Whether it keeps its row out; a code that nobody knows any more does. */
export function isMistake({ code }: Pick<RowProblem, "code">): boolean {
  return !REMARKS.some((remark) => remark === code);
}
