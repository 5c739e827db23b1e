import type { CourseModule } from "#app/content/course.ts";
import { reaches } from "#app/features/learning/grade.ts";
import { stepsOf } from "#app/features/learning/module-steps.ts";
import {
  neededPercent,
  quizState,
  type AttemptRecord,
  type QuizState,
} from "#app/features/learning/quiz-state.ts";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import type { Text } from "#app/shared/text.ts";

/** What a programme asks for: its rule, over these modules and no others. */
export type Asked = { moduleIds: readonly string[]; rule: CompletionRule };

/** What one learner did, and the modules of the version that they began. */
export type LearningRecord = {
  modules: readonly CourseModule[];
  doneStepIds: ReadonlySet<string>;
  attempts: readonly (AttemptRecord & { moduleId: string })[];
};

/** A part of the rule that is not met yet, with the facts that explain it. */
export type UnmetClause =
  | { code: "module-missing"; moduleId: string }
  | {
      code: "pages-missing";
      count: number;
      missing: { id: string; moduleId: string; title: Text }[];
    }
  | {
      code: "quiz-not-passed";
      moduleId: string;
      moduleTitle: Text;
      /** The best score, in hundredths of a percent; null before the first. */
      score: number | null;
      /** What the rule asks for, in hundredths of a percent. */
      needed: number;
      /** Attempts that can still be submitted, an open one among them. */
      attemptsLeft: number;
    };

/**
 * Where a learner stands with a programme. `failed`: a quiz that counts is not
 * passed and no attempt is left. `ready`: the whole rule is met.
 */
export type LearnerState = "not-started" | "in-progress" | "failed" | "ready";

export type Completion = {
  doneSteps: number;
  totalSteps: number;
  quizzes: (QuizState & { moduleId: string; moduleTitle: Text })[];
  unmet: UnmetClause[];
  state: LearnerState;
};

/**
 * Holds what a learner did against what the programme asks. Only the
 * programme's modules count. A module that the learner's version does not have
 * keeps the rule unmet: nothing is certified that could not be learnt.
 */
export function completionOf(asked: Asked, record: LearningRecord): Completion {
  const modules = modulesOf(asked, record);
  const steps = modules.flatMap(stepsOf);
  const doneSteps = steps.filter(({ id }) => record.doneStepIds.has(id)).length;
  const quizzes = modules.flatMap((module) => quizOf(module, asked, record));
  const unmet = [
    ...missingModules(asked, modules),
    ...(asked.rule.allPages ? missingPages(modules, record) : []),
    ...quizzes.flatMap((quiz) => unmetQuiz(quiz, asked.rule)),
  ];
  const hasTried = quizzes.some(
    ({ bestScore, openAttemptId }) => bestScore !== null || openAttemptId,
  );
  return {
    doneSteps,
    totalSteps: steps.length,
    quizzes,
    unmet,
    state: stateOf(unmet, doneSteps > 0 || hasTried),
  };
}

/** The programme's modules as the learner's version has them, in its order. */
export function modulesOf(
  { moduleIds }: Pick<Asked, "moduleIds">,
  { modules }: Pick<LearningRecord, "modules">,
): CourseModule[] {
  return moduleIds.flatMap(
    (moduleId) => modules.find(({ id }) => id === moduleId) ?? [],
  );
}

function stateOf(
  unmet: readonly UnmetClause[],
  hasBegun: boolean,
): LearnerState {
  if (unmet.length === 0) return "ready";
  const isLost = unmet.some(
    (clause) => clause.code === "quiz-not-passed" && clause.attemptsLeft === 0,
  );
  if (isLost) return "failed";
  return hasBegun ? "in-progress" : "not-started";
}

function missingModules(
  { moduleIds }: Asked,
  modules: readonly CourseModule[],
): UnmetClause[] {
  return moduleIds
    .filter((moduleId) => !modules.some(({ id }) => id === moduleId))
    .map((moduleId) => ({ code: "module-missing", moduleId }));
}

function missingPages(
  modules: readonly CourseModule[],
  { doneStepIds }: LearningRecord,
): UnmetClause[] {
  const missing = modules.flatMap((module) =>
    stepsOf(module)
      .filter(({ id }) => !doneStepIds.has(id))
      .map(({ id, title }) => ({ id, moduleId: module.id, title })),
  );
  if (missing.length === 0) return [];
  return [{ code: "pages-missing", count: missing.length, missing }];
}

function quizOf(
  { id, title, quiz }: CourseModule,
  asked: Asked,
  { attempts }: LearningRecord,
): Completion["quizzes"] {
  if (!quiz) return [];
  const own = attempts.filter(({ moduleId }) => moduleId === id);
  const state = quizState(quiz, own, neededPercent(id, quiz, asked));
  return [{ moduleId: id, moduleTitle: title, ...state }];
}

function unmetQuiz(
  quiz: Completion["quizzes"][number],
  { quizPercent }: CompletionRule,
): UnmetClause[] {
  if (quizPercent === null || reaches(quiz.bestScore, quizPercent)) return [];
  const { moduleId, moduleTitle, bestScore, attemptsAllowed } = quiz;
  return [
    {
      code: "quiz-not-passed",
      moduleId,
      moduleTitle,
      score: bestScore,
      needed: quizPercent * 100,
      attemptsLeft: Math.max(0, attemptsAllowed - quiz.attemptsUsed),
    },
  ];
}
