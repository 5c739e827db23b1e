import { hundredths } from "#app/shared/completion-rule.ts";
import type { Question, Quiz } from "#app/content/quiz-file.ts";
import { accepts } from "./accepts.ts";
import type { Answer, AnswerSheet } from "./answer.ts";
import type {
  FillInQuestion,
  MatchingQuestion,
  OrderingQuestion,
  ShortAnswerQuestion,
} from "./attempt-order.ts";

/**
 * A whole point. 2520 is the least number that 1, 2, 3 … 10 divide, and the
 * course tree allows no more than ten options, pairs, items or gaps: so every share of a
 * point is a whole number, and 70 % is 70 % and never 69.999….
 */
export const POINT = 2520;

/** The largest number of shares that a point can be cut into. */
const MOST_SHARES = 10;

/** All questions right: a score is in hundredths of a percent. */
const FULL_SCORE = 10_000;

/**
 * The score of an attempt in hundredths of a percent, rounded down: 6999 until
 * the last share of a point for 70 % is there, then 7000. Pass the questions
 * that the attempt asked. They count equally; one without an answer counts as
 * wrong.
 */
export function gradeQuiz(
  quiz: Pick<Quiz, "questions">,
  answers: AnswerSheet,
): number {
  const earned = quiz.questions.reduce(
    (sum, question) =>
      sum + gradeQuestion(question, answers.get(question.id) ?? null),
    0,
  );
  const possible = quiz.questions.length * POINT;
  return Math.floor((earned * FULL_SCORE) / possible);
}

/** Whether a score in hundredths of a percent reaches so many percent. */
export function reaches(score: number | null, percent: number): boolean {
  return score !== null && score >= hundredths(percent);
}

/**
 * What an answer earns, in parts of a `POINT`, after the curriculum's part 1.5:
 * single, true/false and short answer all or nothing; multiple one share for
 * each right choice less one for each wrong one, not below nought, of as many
 * shares as there are right choices; matching the share of right pairs,
 * ordering of right places, fill-in of right gaps. An answer of another type,
 * or with ids that the question does not have, earns nothing.
 */
export function gradeQuestion(
  question: Question,
  answer: Answer | null,
): number {
  if (question.type === "single" && answer?.type === "single") {
    return isRightOption(question, answer.optionId) ? POINT : 0;
  }
  if (question.type === "true-false" && answer?.type === "true-false") {
    return question.answer === answer.value ? POINT : 0;
  }
  if (question.type === "multiple" && answer?.type === "multiple") {
    return gradeMultiple(question, new Set(answer.optionIds));
  }
  if (question.type === "short-answer" && answer?.type === "short-answer") {
    return acceptedText(question, answer.text) ? POINT : 0;
  }
  return gradeParts(question, answer);
}

/** Questions of several parts, each of which earns its share. */
function gradeParts(question: Question, answer: Answer | null): number {
  if (question.type === "matching" && answer?.type === "matching") {
    return shareOf(question.pairs, ({ id }) =>
      isRightPair(question, id, answer.rightOf[id]),
    );
  }
  if (question.type === "ordering" && answer?.type === "ordering") {
    return shareOf(question.items, ({ id }) =>
      isRightPlace(question, id, answer.placeOf[id]),
    );
  }
  if (question.type === "fill-in" && answer?.type === "fill-in") {
    return shareOf(question.gaps, ({ id }) =>
      isRightGap(question, id, answer.texts[id]),
    );
  }
  return 0;
}

function shareOf<Part>(
  parts: readonly Part[],
  isRight: (part: Part) => boolean,
): number {
  return shares(parts.filter(isRight).length, parts.length);
}

export function isRightOption(
  question: Extract<Question, { options: unknown }>,
  optionId: string,
): boolean {
  return question.options.some(({ id, correct }) => correct && id === optionId);
}

/** Two right sides that read the same are the same: nobody can tell them apart. */
export function isRightPair(
  { pairs }: MatchingQuestion,
  leftId: string,
  rightId: string | undefined,
): boolean {
  const left = pairs.find(({ id }) => id === leftId);
  const right = pairs.find(({ id }) => id === rightId);
  if (!left || !right) return false;
  return left.right.lt === right.right.lt && left.right.en === right.right.en;
}

/** Two items that read the same are the same: either has either place. */
export function isRightPlace(
  { items }: OrderingQuestion,
  itemId: string,
  place: number | undefined,
): boolean {
  const item = items.find(({ id }) => id === itemId);
  const there = place === undefined ? undefined : items[place - 1];
  if (!item || !there) return false;
  return item.text.lt === there.text.lt && item.text.en === there.text.en;
}

export function isRightGap(
  question: FillInQuestion,
  gapId: string,
  written: string | undefined,
): boolean {
  const gap = question.gaps.find(({ id }) => id === gapId);
  return (
    written !== undefined &&
    (gap?.accept ?? []).some((text) => accepts(text, written, question))
  );
}

/** The accepted way of writing it that somebody used; null for a wrong answer. */
export function acceptedText(
  question: ShortAnswerQuestion,
  written: string,
): ShortAnswerQuestion["accept"][number] | null {
  return (
    question.accept.find(({ text }) => accepts(text, written, question)) ?? null
  );
}

function gradeMultiple(
  question: Extract<Question, { type: "multiple" }>,
  chosen: ReadonlySet<string>,
): number {
  const right = question.options.filter(({ correct }) => correct).length;
  const rightChosen = [...chosen].filter((id) => isRightOption(question, id));
  const wrongChosen = chosen.size - rightChosen.length;
  return shares(Math.max(0, rightChosen.length - wrongChosen), right);
}

function shares(earned: number, of: number): number {
  if (of > MOST_SHARES) throw new RangeError(`A point in ${of} shares`);
  return of === 0 ? 0 : (earned * POINT) / of;
}
