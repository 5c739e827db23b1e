import type { Question, Quiz } from "#app/content/course-tree.ts";
import type { Answer, AnswerSheet } from "./answer.ts";
import type { MatchingQuestion } from "./attempt-order.ts";

/**
 * A whole point. 2520 is the least number that 1, 2, 3 … 10 divide, and the
 * course tree allows no more than ten options or pairs: so every share of a
 * point is a whole number, and 70 % is 70 % and never 69.999….
 */
export const POINT = 2520;

/** The largest number of shares that a point can be cut into. */
const MOST_SHARES = 10;

/** All questions right: a score is in hundredths of a percent. */
const FULL_SCORE = 10_000;

/**
 * The score of a quiz in hundredths of a percent, rounded down: 6999 until the
 * last share of a point for 70 % is there, then 7000. Questions count equally;
 * one without an answer counts as wrong.
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
  return score !== null && score >= percent * 100;
}

/**
 * What an answer earns, in parts of a `POINT`, after the curriculum's part 1.5:
 * single and true/false all or nothing; multiple one share for each right
 * choice less one for each wrong one, not below nought, of as many shares as
 * there are right choices; matching the share of right pairs. An answer of
 * another type, or with ids that the question does not have, earns nothing.
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
  if (question.type === "matching" && answer?.type === "matching") {
    const right = question.pairs.filter((pair) =>
      isRightPair(question, pair.id, answer.rightOf[pair.id]),
    ).length;
    return shares(right, question.pairs.length);
  }
  return 0;
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
