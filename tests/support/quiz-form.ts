import type { Question } from "#app/content/quiz-file.ts";
import type { Answer } from "#app/features/learning/quiz/answer.ts";
import { presentQuestion } from "#app/features/learning/quiz/present-question.ts";

/** What the page of a question sends, with this answer filled in. */
export function formOf(
  question: Question,
  seed: number,
  answer: Answer | null,
) {
  const locale = "lt";
  const page = presentQuestion(question, { number: 1, seed, locale, answer });
  switch (page.type) {
    case "single":
    case "multiple":
      return page.chosen.map((value) => ["answer", value] as const);
    case "true-false":
      return [["answer", page.chosen ?? ""] as const];
    case "matching":
      return page.lefts.map(
        ({ name, chosen }) => [name, chosen ?? ""] as const,
      );
    case "ordering":
      return page.items.map(
        ({ name, chosen }) => [name, chosen ?? ""] as const,
      );
    case "fill-in":
      return page.parts.flatMap((part) =>
        part.kind === "gap" ? [[part.name, part.value] as const] : [],
      );
    case "short-answer":
      return [["answer", page.value] as const];
  }
}
