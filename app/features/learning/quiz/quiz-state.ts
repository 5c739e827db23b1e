import type { Quiz } from "#app/content/course-tree.ts";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { reaches } from "./grade.ts";

/** What a quiz's state is told from: an attempt is open until `submittedAt`. */
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
  /** Percent to reach: the quiz's mark, or the programme's where it is higher. */
  neededPercent: number;
  passed: boolean;
  /** An attempt is open, or one may be started. */
  mayTry: boolean;
  /** Nobody can try again with what the right answers tell. */
  keyMayBeShown: boolean;
};

/** Tells the state of a quiz from all attempts that one enrolment made at it. */
export function quizState(
  quiz: Pick<Quiz, "attempts">,
  attempts: readonly AttemptRecord[],
  neededPercent: number,
): QuizState {
  const submitted = attempts.filter(({ submittedAt }) => submittedAt !== null);
  const open = attempts.find(({ submittedAt }) => submittedAt === null);
  const scores = submitted.flatMap(({ score }) => score ?? []);
  const bestScore = scores.length > 0 ? Math.max(...scores) : null;
  const passed = reaches(bestScore, neededPercent);
  const isUsedUp = submitted.length >= quiz.attempts;
  return {
    attemptsUsed: submitted.length,
    attemptsAllowed: quiz.attempts,
    openAttemptId: open?.id ?? null,
    bestScore,
    neededPercent,
    passed,
    mayTry: open !== undefined || !(passed || isUsedUp),
    keyMayBeShown: open === undefined && (passed || isUsedUp),
  };
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
    ? programme.rule.quizPercent
    : null;
  return Math.max(quiz.passMark, asked ?? 0);
}
