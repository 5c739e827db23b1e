/** What the form of one question says beside the answer itself. */
export type QuestionForm = {
  /** The revision that its page showed; null where the form does not say. */
  seenRevision: number | null;
  /** Whether to mark the question; left out, its mark stays as it is. */
  flagged?: boolean;
  /** The fields of the answer, as `readAnswer` takes them. */
  entries: [string, string][];
};

/** The names that the form keeps for itself. */
const SEEN = "seen";
const WISH = "do";

/** Takes the form's own fields out of what was posted. */
export function readQuestionForm(
  fields: readonly [string, string][],
): QuestionForm {
  const own = new Map(fields);
  const wish = own.get(WISH);
  const form: QuestionForm = {
    seenRevision: revisionIn(own.get(SEEN)),
    entries: fields.filter(([name]) => name !== SEEN && name !== WISH),
  };
  if (wish !== "flag" && wish !== "unflag") return form;
  return { ...form, flagged: wish === "flag" };
}

/** What is no revision is one that never was: nothing newer is overwritten. */
function revisionIn(seen: string | undefined): number | null {
  if (seen === undefined) return null;
  return /^\d{1,9}$/.test(seen) ? Number(seen) : -1;
}
