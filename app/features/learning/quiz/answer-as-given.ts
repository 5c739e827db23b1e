import type { Question } from "#app/content/quiz-file.ts";
import type { Text } from "#app/shared/text.ts";
import type { Answer } from "./answer.ts";
import { optionsInOrder } from "./attempt-order.ts";

/** An answer as its learner gave it. */
export type GivenAnswer =
  | { chosen: Text[] }
  | { value: boolean }
  | { pairs: { left: Text; right: Text }[] }
  | { order: { place: number; item: Text }[] }
  | { gaps: { number: number; text: string }[] }
  | { text: string };

/**
 * A stored answer in the words of its question, for a file that its learner
 * takes along. Not by ids: those of a pair are the same on both sides where the
 * answer is right, and the others stand in the author's order.
 */
export function answerAsGiven(
  question: Question,
  answer: Answer,
  seed: number,
): GivenAnswer | null {
  if (question.type === "single" || question.type === "multiple") {
    const chosen = chosenIds(answer);
    return {
      chosen: optionsInOrder(question, seed)
        .filter(({ id }) => chosen.includes(id))
        .map(({ text }) => text),
    };
  }
  if (question.type === "matching" && answer.type === "matching") {
    const rightOf = (id: string) =>
      question.pairs.find((pair) => pair.id === answer.rightOf[id]);
    return {
      pairs: question.pairs.flatMap(({ id, left }) => {
        const right = rightOf(id)?.right;
        return right ? [{ left, right }] : [];
      }),
    };
  }
  if (question.type === "ordering" && answer.type === "ordering")
    return { order: inGivenOrder(question, answer.placeOf) };
  if (question.type === "fill-in" && answer.type === "fill-in")
    return { gaps: gapsOf(question, answer.texts) };
  if (answer.type === "true-false") return { value: answer.value };
  return answer.type === "short-answer" ? { text: answer.text } : null;
}

function chosenIds(answer: Answer): string[] {
  if (answer.type === "single") return [answer.optionId];
  return answer.type === "multiple" ? answer.optionIds : [];
}

/** Two items at one place stand in the order of their words, which tells nothing. */
function inGivenOrder(
  { items }: Extract<Question, { type: "ordering" }>,
  placeOf: Record<string, number>,
) {
  return items
    .flatMap(({ id, text: item }) => {
      const place = placeOf[id];
      return place === undefined ? [] : [{ place, item }];
    })
    .toSorted((a, b) => a.place - b.place || (a.item.lt < b.item.lt ? -1 : 1));
}

function gapsOf(
  { gaps }: Extract<Question, { type: "fill-in" }>,
  texts: Record<string, string>,
) {
  return gaps.flatMap(({ id }, index) => {
    const text = texts[id];
    return text === undefined ? [] : [{ number: index + 1, text }];
  });
}
