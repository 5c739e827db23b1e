import type { PresentedQuestion } from "./present-question.ts";

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
