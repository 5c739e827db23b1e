import type { Question, Quiz } from "#app/content/course-tree.ts";
import { shuffled } from "./shuffle.ts";

type QuestionOf<Type extends Question["type"]> = Extract<
  Question,
  { type: Type }
>;
export type ChoiceQuestion = QuestionOf<"single"> | QuestionOf<"multiple">;
export type MatchingQuestion = QuestionOf<"matching">;

/** The questions as an attempt with this seed asks them. */
export function questionsInOrder(
  quiz: Pick<Quiz, "questions">,
  seed: number,
): Question[] {
  return shuffled(quiz.questions, seed, "questions");
}

/** The options of a question as an attempt with this seed shows them. */
export function optionsInOrder(
  question: ChoiceQuestion,
  seed: number,
): ChoiceQuestion["options"] {
  return shuffled(question.options, seed, question.id);
}

/**
 * The pairs of a matching question in the order in which an attempt shows their
 * right sides. The left sides keep the author's order.
 */
export function rightsInOrder(
  question: MatchingQuestion,
  seed: number,
): MatchingQuestion["pairs"] {
  return shuffled(question.pairs, seed, `${question.id}:rights`);
}

/**
 * A seed for the next attempt: the one drawn, or the first after it that asks
 * the questions in another order than the attempt before. A quiz of one
 * question has one order.
 */
export function seedForNewOrder(
  quiz: Pick<Quiz, "questions">,
  drawn: number,
  previous: number | null,
): number {
  if (previous === null || quiz.questions.length < 2) return drawn;
  const orderOf = (seed: number) =>
    questionsInOrder(quiz, seed)
      .map(({ id }) => id)
      .join();
  let seed = drawn;
  while (orderOf(seed) === orderOf(previous)) seed = (seed + 1) >>> 0;
  return seed;
}
