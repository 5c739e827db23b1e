import type { CourseModule } from "#app/content/course.ts";
import { stepsOf } from "#app/features/learning/module-steps.ts";
import {
  neededPercent,
  quizState,
  type QuizState,
} from "#app/features/learning/quiz/quiz-state.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { Text } from "#app/shared/text.ts";
import {
  holdAgainst,
  missingModule,
  openSteps,
  type Asked,
  type LearningRecord,
  type UnmetClause,
} from "./clauses.ts";
import { modulesOf } from "./programme-modules.ts";

export { modulesOf } from "./programme-modules.ts";
export type {
  Asked,
  AttendedMinutes,
  LearningRecord,
  MissingPage,
  UnmetClause,
} from "./clauses.ts";

/**
 * Where a learner stands with a programme. `failed`: a quiz that counts is not
 * passed and no attempt is left. `ready`: the whole rule is met.
 */
export type LearnerState = "not-started" | "in-progress" | "failed" | "ready";

/** How far somebody is in one module; a completed one stays completed. */
type ModuleProgress = {
  moduleId: string;
  doneSteps: number;
  totalSteps: number;
  isCompleted: boolean;
};

export type Completion = {
  doneSteps: number;
  totalSteps: number;
  /** How much of what the rule asks for is met: 100 only when all of it is. */
  percent: number;
  quizzes: (QuizState & { moduleId: string; moduleTitle: Text })[];
  /** The programme's modules that the learner's version has, in order. */
  modules: ModuleProgress[];
  /** What is open for a certificate. */
  unmet: UnmetClause[];
  /** What is open for a confirmation of participation; null: there is none. */
  participationUnmet: UnmetClause[] | null;
  /**
   * The document that may be given now: never both, and a confirmation only to
   * whom the certificate cannot be given.
   */
  mayGet: DocumentKind | null;
  state: LearnerState;
};

/**
 * Holds what a learner did against what the programme asks. Only the
 * programme's modules count. A module that the learner's version does not have
 * keeps the certificate's rule unmet: nothing is certified that could not be
 * learnt.
 *
 * A module that was completed once is met, its quiz as well: neither a page that
 * is added to it nor another version takes it back.
 */
export function completionOf(asked: Asked, record: LearningRecord): Completion {
  const modules = modulesOf(asked, record);
  const progress = modules.map((module) => progressIn(module, record));
  const doneSteps = sumOf(progress, ({ doneSteps }) => doneSteps);
  const quizzes = modules.flatMap((module) => quizOf(module, asked, record));
  const { unmet, percent } = certificateIn(asked, record);
  const participationUnmet =
    asked.rule.participation?.flatMap(
      (clause) => holdAgainst(clause, asked, record).unmet,
    ) ?? null;
  return {
    doneSteps,
    totalSteps: sumOf(progress, ({ totalSteps }) => totalSteps),
    percent,
    quizzes,
    modules: progress,
    unmet,
    participationUnmet,
    mayGet: documentFor(unmet, participationUnmet),
    state: stateOf(unmet, doneSteps > 0 || hasTried(quizzes, record)),
  };
}

function progressIn(
  module: CourseModule,
  record: LearningRecord,
): ModuleProgress {
  const totalSteps = stepsOf(module).length;
  return {
    moduleId: module.id,
    doneSteps: totalSteps - openSteps([module], record).length,
    totalSteps,
    isCompleted: record.completedModules.has(module.id),
  };
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number) {
  return items.reduce((sum, item) => sum + count(item), 0);
}

/** The whole of the certificate's rule, modules that are absent among it. */
function certificateIn(asked: Asked, record: LearningRecord) {
  const absent = asked.moduleIds
    .filter((moduleId) => !record.modules.some(({ id }) => id === moduleId))
    .map((moduleId) => missingModule(moduleId, record));
  const verdicts = asked.rule.certificate.map((clause) =>
    holdAgainst(clause, asked, record),
  );
  const parts = absent.length + sumOf(verdicts, ({ parts }) => parts);
  const open = absent.length + sumOf(verdicts, ({ open }) => open);
  return {
    unmet: [...absent, ...verdicts.flatMap(({ unmet }) => unmet)],
    percent: parts === 0 ? 100 : Math.floor(((parts - open) / parts) * 100),
  };
}

function documentFor(
  unmet: readonly UnmetClause[],
  participationUnmet: readonly UnmetClause[] | null,
): DocumentKind | null {
  if (unmet.length === 0) return "certificate";
  return participationUnmet?.length === 0 ? "participation" : null;
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

function hasTried(
  quizzes: Completion["quizzes"],
  { attended, measured }: LearningRecord,
): boolean {
  const atQuiz = quizzes.some(
    ({ bestScore, openAttemptId }) => bestScore !== null || openAttemptId,
  );
  return atQuiz || attended.attendedMinutes > 0 || measured.size > 0;
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
