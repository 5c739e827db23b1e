import type { CourseModule } from "#app/content/course.ts";
import { reaches } from "#app/features/learning/quiz/grade.ts";
import { stepsOf } from "#app/features/learning/module-steps.ts";
import {
  neededPercent,
  quizState,
  type AttemptRecord,
  type QuizState,
} from "#app/features/learning/quiz/quiz-state.ts";
import {
  askedQuizPercent,
  type CompletionRule,
} from "#app/shared/completion-rule.ts";
import type { Text } from "#app/shared/text.ts";

/** What a programme asks for: its rule, over these modules and no others. */
export type Asked = { moduleIds: readonly string[]; rule: CompletionRule };

/** What one learner did, and the modules of the version that they follow. */
export type LearningRecord = {
  modules: readonly CourseModule[];
  doneStepIds: ReadonlySet<string>;
  /** Modules that were completed at some version: they are met for good. */
  completedModuleIds: ReadonlySet<string>;
  attempts: readonly (AttemptRecord & { moduleId: string })[];
  /** What a module that their version does not have is called elsewhere. */
  titleElsewhere?: (moduleId: string) => Text | null;
};

/** A step that is not done, with the slugs that make its address. */
export type MissingPage = {
  id: string;
  slug: string;
  title: Text;
  moduleId: string;
  moduleSlug: string;
};

/** A part of the rule that is not met yet, with the facts that explain it. */
export type UnmetClause =
  | {
      code: "module-missing";
      moduleId: string;
      /** As another version calls it; null where none does. */
      moduleTitle: Text | null;
    }
  | {
      code: "pages-missing";
      count: number;
      missing: MissingPage[];
    }
  | {
      code: "quiz-not-passed";
      moduleId: string;
      moduleTitle: Text;
      /** The score that counts, in hundredths of a percent; null before the first. */
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
  /** How much of what the rule asks for is met: 100 only when all of it is. */
  percent: number;
  quizzes: (QuizState & { moduleId: string; moduleTitle: Text })[];
  unmet: UnmetClause[];
  state: LearnerState;
};

/**
 * Holds what a learner did against what the programme asks. Only the
 * programme's modules count. A module that the learner's version does not have
 * keeps the rule unmet: nothing is certified that could not be learnt.
 *
 * A module that was completed once is met, its quiz as well: neither a page that
 * is added to it nor another version takes it back.
 */
export function completionOf(asked: Asked, record: LearningRecord): Completion {
  const modules = modulesOf(asked, record);
  const steps = modules.flatMap(stepsOf);
  const doneSteps = steps.length - openSteps(modules, record).length;
  const quizzes = modules.flatMap((module) => quizOf(module, asked, record));
  const unmet = [
    ...missingModules(asked, modules, record),
    ...(asksAllModules(asked) ? missingPages(modules, record) : []),
    ...quizzes
      .filter(({ moduleId }) => !record.completedModuleIds.has(moduleId))
      .flatMap((quiz) => unmetQuiz(quiz, asked.rule)),
  ];
  const hasTried = quizzes.some(
    ({ bestScore, openAttemptId }) => bestScore !== null || openAttemptId,
  );
  return {
    doneSteps,
    totalSteps: steps.length,
    percent: percentOf(unmet, partsAsked(asked, steps.length, quizzes)),
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
  { titleElsewhere }: LearningRecord,
): UnmetClause[] {
  return moduleIds
    .filter((moduleId) => !modules.some(({ id }) => id === moduleId))
    .map((moduleId) => ({
      code: "module-missing",
      moduleId,
      moduleTitle: titleElsewhere?.(moduleId) ?? null,
    }));
}

function missingPages(
  modules: readonly CourseModule[],
  record: LearningRecord,
): UnmetClause[] {
  const missing = openSteps(modules, record);
  if (missing.length === 0) return [];
  return [{ code: "pages-missing", count: missing.length, missing }];
}

/** The steps that are not done, of the modules that are not completed. */
function openSteps(
  modules: readonly CourseModule[],
  { doneStepIds, completedModuleIds }: LearningRecord,
): MissingPage[] {
  return modules
    .filter(({ id }) => !completedModuleIds.has(id))
    .flatMap((module) =>
      stepsOf(module)
        .filter(({ id }) => !doneStepIds.has(id))
        .map(({ id, slug, title }) => ({
          id,
          slug,
          title,
          moduleId: module.id,
          moduleSlug: module.slug,
        })),
    );
}

/** Steps and quizzes as far as the rule asks for them, and absent modules. */
function partsAsked(
  asked: Asked,
  steps: number,
  quizzes: readonly { moduleId: string }[],
): number {
  const marked = quizzes.filter(
    ({ moduleId }) => askedQuizPercent(asked.rule, moduleId) !== null,
  );
  return (asksAllModules(asked) ? steps : 0) + marked.length;
}

function asksAllModules({ rule }: Asked): boolean {
  return rule.certificate.some(({ kind }) => kind === "all-modules");
}

function percentOf(unmet: readonly UnmetClause[], present: number): number {
  const count = (clause: UnmetClause) =>
    clause.code === "pages-missing" ? clause.count : 1;
  const open = unmet.reduce((sum, clause) => sum + count(clause), 0);
  const absent = unmet.filter(({ code }) => code === "module-missing").length;
  const all = present + absent;
  return all === 0 ? 100 : Math.floor(((all - open) / all) * 100);
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
  rule: CompletionRule,
): UnmetClause[] {
  const quizPercent = askedQuizPercent(rule, quiz.moduleId);
  if (quizPercent === null || reaches(quiz.countedScore, quizPercent)) {
    return [];
  }
  const { moduleId, moduleTitle, countedScore, attemptsAllowed } = quiz;
  return [
    {
      code: "quiz-not-passed",
      moduleId,
      moduleTitle,
      score: countedScore,
      needed: quizPercent * 100,
      attemptsLeft: Math.max(0, attemptsAllowed - quiz.attemptsUsed),
    },
  ];
}
