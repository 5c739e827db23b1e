import { m } from "#app/paraglide/messages.js";
import type { PresentedQuestion } from "./present-question.ts";

const BETWEEN = " · ";

/** What was chosen or written so far, in the words of the question. */
export function answerInWords(question: PresentedQuestion): string {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options
        .filter(({ value }) => question.chosen.includes(value))
        .map(({ text }) => text)
        .join(BETWEEN);
    case "true-false":
      if (question.chosen === null) return "";
      return question.chosen === "true" ? m.quiz_true() : m.quiz_false();
    case "matching":
      return question.lefts
        .filter(({ chosen }) => chosen !== null)
        .map(({ text, chosen }) => `${text} – ${rightText(question, chosen)}`)
        .join(BETWEEN);
    case "ordering":
      return question.items
        .filter(({ chosen }) => chosen !== null)
        .toSorted((a, b) => Number(a.chosen) - Number(b.chosen))
        .map(({ text, chosen }) => `${chosen}. ${text}`)
        .join(BETWEEN);
    case "fill-in":
      return gapsInWords(question);
    case "short-answer":
      return question.value;
  }
}

function rightText(
  { rights }: Extract<PresentedQuestion, { type: "matching" }>,
  chosen: string | null,
): string {
  return rights.find(({ value }) => value === chosen)?.text ?? "";
}

function gapsInWords({
  parts,
}: Extract<PresentedQuestion, { type: "fill-in" }>): string {
  const gaps = parts.filter((part) => part.kind === "gap");
  return gaps
    .filter(({ value }) => value !== "")
    .map(({ number, value }) => `${m.quiz_gap({ number })}: ${value}`)
    .join(BETWEEN);
}
