import type { PresentedQuestion } from "./present-question.ts";
import type { SaveError } from "./save-error.ts";

type Entries = readonly (readonly [name: string, value: string])[];

/**
 * A question with what was typed in place of what is stored: for a page that
 * shows a refused form again, so that nothing is lost.
 */
export function withTyped(
  question: PresentedQuestion,
  entries: Entries,
): PresentedQuestion {
  const given = (name: string) =>
    entries.flatMap(([other, value]) => (other === name ? [value] : []));
  const one = (name: string) => given(name)[0] || null;
  switch (question.type) {
    case "single":
    case "multiple":
      return { ...question, chosen: given("answer") };
    case "true-false": {
      const value = one("answer");
      const chosen = value === "true" || value === "false" ? value : null;
      return { ...question, chosen };
    }
    case "matching":
      return {
        ...question,
        lefts: question.lefts.map((it) => ({ ...it, chosen: one(it.name) })),
      };
    case "ordering":
      return {
        ...question,
        items: question.items.map((it) => ({ ...it, chosen: one(it.name) })),
      };
    case "fill-in":
      return {
        ...question,
        parts: question.parts.map((part) =>
          part.kind === "gap" ? { ...part, value: one(part.name) ?? "" } : part,
        ),
      };
    case "short-answer":
      return { ...question, value: one("answer") ?? "" };
  }
}

/**
 * The questions of a page of several, of which some were refused: those as they
 * were typed, all others as they are stored. A refusal of number 0 is of all.
 *
 * Where another window was quicker, that is said, and the page knows the new
 * revision: sent again, the answer is meant. Otherwise the page stays as old as
 * it was, or it would overwrite unasked what is newer.
 */
export function asTyped(
  questions: readonly PresentedQuestion[],
  { entries, seen }: { entries: Entries; seen: [number, number][] },
  refused: readonly { number: number; code: SaveError }[],
): PresentedQuestion[] {
  const shown = new Map(seen);
  return questions.map((question) => {
    const refusal = refused.find(({ number }) =>
      [0, question.number].includes(number),
    );
    if (!refusal) return question;
    const typed = withTyped(question, fieldsOf(entries, question.number));
    const isTold = refusal.code === "changed-elsewhere";
    const revision = isTold ? undefined : shown.get(question.number);
    return { ...typed, revision: revision ?? question.revision };
  });
}

/** What was typed for one question, without what stands before its names. */
function fieldsOf(entries: Entries, number: number): [string, string][] {
  const prefix = `q${number}-`;
  return entries.flatMap(([name, value]): [string, string][] =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
  );
}
