import type { CourseModule } from "#app/content/course.ts";
import type { Enrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { ModuleProgress } from "../progress.ts";
import type { ModuleCompletion } from "../learning.queries.server.ts";
import type { Attempt } from "../quiz/quiz.queries.server.ts";
import {
  neededPercent,
  quizState,
  type QuizState,
} from "../quiz/quiz-state.ts";

/**
 * Where a learner stands with a module. `read`: every step is done and the quiz
 * is what is missing. `done` stays, whatever a later version adds.
 */
type ModuleState = "not-started" | "in-progress" | "read" | "done";

export type ModuleStanding = {
  state: ModuleState;
  progress: ModuleProgress;
  /** Null when the module has no quiz. */
  quiz: QuizState | null;
  /** When and at which version it was completed; null before that. */
  completion: Pick<ModuleCompletion, "completedAt" | "versionNumber"> | null;
};

/** Puts together what is done in a module, and with it what is missing. */
export function moduleStanding(
  module: CourseModule,
  {
    progress,
    attempts,
    completion,
    programme,
  }: {
    progress: ModuleProgress;
    /** Those at this module's quiz, the first one first. */
    attempts: readonly Attempt[];
    completion: ModuleCompletion | undefined;
    programme: Enrolment["programme"];
  },
): ModuleStanding {
  const quiz = module.quiz
    ? quizState(
        module.quiz,
        attempts,
        neededPercent(module.id, module.quiz, programme),
      )
    : null;
  const isRead = progress.doneSteps === progress.totalSteps;
  const hasBegun = progress.doneSteps > 0 || attempts.length > 0;
  const { completedAt, versionNumber } = completion ?? {};
  return {
    state: stateOf({
      isCompleted: completion !== undefined,
      isRead,
      isPassed: quiz?.passed ?? true,
      hasBegun,
    }),
    progress,
    quiz,
    completion:
      completedAt && versionNumber ? { completedAt, versionNumber } : null,
  };
}

function stateOf({
  isCompleted,
  isRead,
  isPassed,
  hasBegun,
}: Record<
  "isCompleted" | "isRead" | "isPassed" | "hasBegun",
  boolean
>): ModuleState {
  if (isCompleted || (isRead && isPassed)) return "done";
  if (isRead) return "read";
  return hasBegun ? "in-progress" : "not-started";
}
