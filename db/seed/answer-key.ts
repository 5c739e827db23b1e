import type { Question } from "#app/content/quiz-file.ts";
import {
  itemsInOrder,
  optionsInOrder,
  rightsInOrder,
} from "#app/features/learning/quiz/attempt-order.ts";

type Entries = [name: string, value: string][];

/** No question accepts it. */
const WRONG_TEXT = "Nežinau";

/**
 * What the form of a question sends when somebody answers it rightly; of texts
 * that are accepted, the last one.
 */
export function rightEntries(question: Question, seed: number): Entries {
  switch (question.type) {
    case "single":
    case "multiple":
      return optionsInOrder(question, seed).flatMap(({ correct }, place) =>
        correct ? [["answer", String(place)] as [string, string]] : [],
      );
    case "true-false":
      return [["answer", String(question.answer)]];
    case "matching": {
      const rights = rightsInOrder(question, seed);
      return question.pairs.map(({ id }, index) => [
        `answer-${index}`,
        String(rights.findIndex((right) => right.id === id)),
      ]);
    }
    case "ordering":
      return itemsInOrder(question, seed).map((item, index) => [
        `answer-${index}`,
        String(question.items.indexOf(item) + 1),
      ]);
    case "fill-in":
      return question.gaps.map(({ accept }, index) => [
        `answer-${index}`,
        accept.at(-1)?.lt ?? "",
      ]);
    case "short-answer":
      return [["answer", question.accept.at(-1)?.text.lt ?? ""]];
  }
}

/** The same for an answer that earns nothing. */
export function wrongEntries(question: Question, seed: number): Entries {
  switch (question.type) {
    case "single":
    case "multiple": {
      const order = optionsInOrder(question, seed);
      const wrong = order.findIndex(({ correct }) => !correct);
      return [["answer", String(wrong)]];
    }
    case "true-false":
      return [["answer", String(!question.answer)]];
    case "matching":
      return [];
    case "ordering":
      // Each item a place too late, and the last one first: none is right.
      return rightEntries(question, seed).map(([name, place]) => [
        name,
        String((Number(place) % question.items.length) + 1),
      ]);
    case "fill-in":
      return question.gaps.map((_, index) => [`answer-${index}`, WRONG_TEXT]);
    case "short-answer":
      return [["answer", WRONG_TEXT]];
  }
}
