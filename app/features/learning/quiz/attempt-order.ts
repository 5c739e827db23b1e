import type { Question, Quiz } from "#app/content/quiz-file.ts";
import { shuffled } from "./shuffle.ts";

type QuestionOf<Type extends Question["type"]> = Extract<
  Question,
  { type: Type }
>;
export type ChoiceQuestion = QuestionOf<"single"> | QuestionOf<"multiple">;
export type MatchingQuestion = QuestionOf<"matching">;
export type OrderingQuestion = QuestionOf<"ordering">;
export type FillInQuestion = QuestionOf<"fill-in">;
export type ShortAnswerQuestion = QuestionOf<"short-answer">;

/** What decides which questions an attempt asks. */
export type QuestionSet = Pick<Quiz, "questions" | "pools">;

/**
 * The questions as an attempt with this seed asks them: those of no pool, and
 * of each pool as many as are drawn.
 */
export function questionsInOrder(
  { questions, pools }: QuestionSet,
  seed: number,
): Question[] {
  const left = new Set(
    pools.flatMap((pool) => notDrawn(questions, pool, seed)),
  );
  const asked = questions.filter((question) => !left.has(question));
  return shuffled(asked, seed, "questions");
}

function notDrawn(
  questions: readonly Question[],
  { id, draw }: Quiz["pools"][number],
  seed: number,
): Question[] {
  const members = questions.filter(({ pool }) => pool === id);
  return shuffled(members, seed, `pool:${id}`).slice(draw);
}

/** How many questions an attempt asks, whatever its seed. */
export function countAsked(quiz: QuestionSet): number {
  return questionsInOrder(quiz, 0).length;
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
 * The items of an ordering question as an attempt shows them: never in the
 * order that is right, which would be given away. Where the shuffle hits that
 * one, the first item goes to the end.
 */
export function itemsInOrder(
  { id, items }: OrderingQuestion,
  seed: number,
): OrderingQuestion["items"] {
  const order = shuffled(items, seed, `${id}:items`);
  const isRight = order.every((item, place) => item === items[place]);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/**
 * A seed for the next attempt: the one drawn, or the first after it that asks
 * other questions, or in another order, than the attempt before. A quiz of one
 * question has one order.
 */
export function seedForNewOrder(
  quiz: QuestionSet,
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
