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

/** What the form of a quiz that is all on one page says beside its answers. */
export type SheetForm = {
  /** The revisions that its page showed, by the number of the question. */
  seen: ReadonlyMap<number, number>;
  /** A question to mark, or to take the mark from. */
  mark: { number: number; isFlagged: boolean } | null;
  /** Whether to stay on the page, rather than go on to the check. */
  stays: boolean;
  /** The fields of the answers, as `saveAnswers` takes them. */
  entries: [string, string][];
};

const SEEN_OF = /^q([1-9]\d{0,2})-seen$/;
const MARK_OF = /^(un)?flag-([1-9]\d{0,2})$/;

/** Takes the form's own fields out of what was posted. */
export function readSheetForm(fields: readonly [string, string][]): SheetForm {
  const wish = new Map(fields).get(WISH) ?? "";
  const [, un, number] = MARK_OF.exec(wish) ?? [];
  return {
    seen: new Map(
      fields.flatMap(([name, value]): [number, number][] => {
        const [, of] = SEEN_OF.exec(name) ?? [];
        return of ? [[Number(of), revisionIn(value) ?? -1]] : [];
      }),
    ),
    mark: number ? { number: Number(number), isFlagged: !un } : null,
    stays: wish === "stay",
    entries: fields.filter(([name]) => name !== WISH && !SEEN_OF.test(name)),
  };
}
