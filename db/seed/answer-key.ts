import type { Question } from "#app/content/course-tree.ts";
import {
  optionsInOrder,
  rightsInOrder,
} from "#app/features/learning/attempt-order.ts";

type Entries = [name: string, value: string][];

/** What the form of a question sends when somebody answers it rightly. */
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
  }
}
