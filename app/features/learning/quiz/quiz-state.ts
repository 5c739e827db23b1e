import type { Quiz } from "#app/content/quiz-file.ts";
import {
  askedQuizPercent,
  type CompletionRule,
} from "#app/shared/completion-rule.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { reaches } from "./grade.ts";
import { HOUR_MS } from "./quiz-time.ts";

/**
 * What a quiz's state is told from, in the order of the attempts: one is open
 * until `submittedAt`.
 */
export type AttemptRecord = {
  id: AttemptId;
  submittedAt: Date | null;
  score: number | null;
};

/** Where a learner stands with a quiz, and what is left to them. */
export type QuizState = {
  /** Submitted attempts; an open one is not used yet. */
  attemptsUsed: number;
  attemptsAllowed: number;
  openAttemptId: AttemptId | null;
  /** Hundredths of a percent; null before the first submission. */
  bestScore: number | null;
  /** The score that counts: the best, or the last where the quiz says so. */
  countedScore: number | null;
  /** Percent to reach: the quiz's mark, or the programme's where it is higher. */
  neededPercent: number;
  passed: boolean;
  /** An attempt is open, or one may be started, now or after `waitUntil`. */
  mayTry: boolean;
  /** Nobody can try again with what the right answers tell. */
  keyMayBeShown: boolean;
  /**
   * When the next attempt may be started, where the quiz makes people wait; it
   * may be over. Null when there is nothing to wait for.
   */
  waitUntil: Date | null;
  /** Without anybody's extra time; null where nobody is hurried. */
  timeLimitMinutes: number | null;
};

/** What the state of a quiz depends on. */
export type QuizRule = Pick<
  Quiz,
  "attempts" | "counts" | "waitHours" | "timeLimitMinutes"
>;

/** Tells the state of a quiz from all attempts that one enrolment made at it. */
export function quizState(
  quiz: QuizRule,
  attempts: readonly AttemptRecord[],
  neededPercent: number,
): QuizState {
  const submitted = attempts.filter(({ submittedAt }) => submittedAt !== null);
  const open = attempts.find(({ submittedAt }) => submittedAt === null);
  const scores = submitted.flatMap(({ score }) => score ?? []);
  const bestScore = scores.length > 0 ? Math.max(...scores) : null;
  const countedScore =
    quiz.counts === "last" ? (scores.at(-1) ?? null) : bestScore;
  const passed = reaches(countedScore, neededPercent);
  const isUsedUp = submitted.length >= quiz.attempts;
  const isOver = passed || isUsedUp;
  return {
    attemptsUsed: submitted.length,
    attemptsAllowed: quiz.attempts,
    openAttemptId: open?.id ?? null,
    bestScore,
    countedScore,
    neededPercent,
    passed,
    mayTry: open !== undefined || !isOver,
    keyMayBeShown: open === undefined && isOver,
    waitUntil: open || isOver ? null : endOfWait(quiz, submitted),
    timeLimitMinutes: quiz.timeLimitMinutes ?? null,
  };
}

function endOfWait(
  { waitHours }: QuizRule,
  submitted: readonly AttemptRecord[],
): Date | null {
  const last = submitted.at(-1)?.submittedAt;
  if (!last || waitHours === 0) return null;
  return new Date(last.getTime() + waitHours * HOUR_MS);
}

/**
 * The mark that a learner works towards. A programme that asks for more than
 * the quiz does decides, or somebody between the two marks could neither try
 * again nor be certified.
 */
export function neededPercent(
  moduleId: string,
  quiz: Pick<Quiz, "passMark">,
  programme: { moduleIds: readonly string[]; rule: CompletionRule } | null,
): number {
  const asked = programme?.moduleIds.includes(moduleId)
    ? askedQuizPercent(programme.rule, moduleId)
    : null;
  return Math.max(quiz.passMark, asked ?? 0);
}
