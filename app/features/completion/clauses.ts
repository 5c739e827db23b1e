import type { CourseModule } from "#app/content/course.ts";
import type { Attended } from "#app/features/attendance/attended-minutes.ts";
import { reaches } from "#app/features/learning/quiz/grade.ts";
import { stepsOf } from "#app/features/learning/module-steps.ts";
import {
  quizState,
  type AttemptRecord,
} from "#app/features/learning/quiz/quiz-state.ts";
import {
  hundredths,
  type Clause,
  type CompletionRule,
} from "#app/shared/completion-rule.ts";
import type { Text } from "#app/shared/text.ts";
import { modulesOf } from "./programme-modules.ts";

/** What a programme asks for: its rule, over these modules and no others. */
export type Asked = { moduleIds: readonly string[]; rule: CompletionRule };

/** What one learner did, and the modules of the version that they follow. */
export type LearningRecord = {
  modules: readonly CourseModule[];
  doneStepIds: ReadonlySet<string>;
  /** When modules were completed, at whatever version: they are met for good. */
  completedModules: ReadonlyMap<string, Date>;
  /** Of each module in the order of their numbers. */
  attempts: readonly (AttemptRecord & { moduleId: string })[];
  attended: AttendedMinutes;
  /** On which occasions the measurement was taken. */
  measured: ReadonlySet<Occasion>;
  /** What a module that their version does not have is called elsewhere. */
  titleElsewhere?: (moduleId: string) => Text | null;
};

export type AttendedMinutes = Pick<
  Attended,
  "plannedMinutes" | "attendedMinutes"
>;

type Occasion = Extract<Clause, { kind: "measurement" }>["occasion"];
type QuizClause = Extract<Clause, { kind: "quiz" }>;

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
  | { code: "pages-missing"; count: number; missing: MissingPage[] }
  | {
      code: "quiz-not-passed";
      moduleId: string;
      moduleTitle: Text;
      /** The score that counts, in hundredths of a percent; null before the first. */
      score: number | null;
      /** What the rule asks for, in hundredths of a percent. */
      needed: number;
      /** Attempts that can still be submitted and count, an open one among them. */
      attemptsLeft: number;
      /** How many attempts the rule lets count; null: as many as the quiz allows. */
      mostAttempts: number | null;
    }
  /** The rule names a quiz that the learner's version does not have. */
  | { code: "quiz-missing"; moduleId: string; moduleTitle: Text }
  | {
      code: "hours-missing";
      /** Of planned minutes, in hundredths of a percent. */
      needed: number;
      plannedMinutes: number;
      attendedMinutes: number;
    }
  /** A share of the sessions is asked for, and none is planned. */
  | { code: "no-sessions"; needed: number }
  | { code: "measurement-missing"; occasion: Occasion };

/** A clause held against a record: of so many parts, so many are open. */
export type Verdict = { parts: number; open: number; unmet: UnmetClause[] };

/** Whether a record meets a clause, and what exactly is open of it. */
export function holdAgainst(
  clause: Clause,
  asked: Asked,
  record: LearningRecord,
): Verdict {
  switch (clause.kind) {
    case "contact-hours":
      return onePart(unmetHours(hundredths(clause.percent), record.attended));
    case "all-modules":
      return allSteps(modulesOf(asked, record), record);
    case "quiz":
      return allQuizzes(clause, asked, record);
    case "measurement": {
      const { occasion } = clause;
      const isTaken = record.measured.has(occasion);
      return onePart(
        isTaken ? null : { code: "measurement-missing", occasion },
      );
    }
  }
}

/** A module that the learner's version does not have. */
export function missingModule(
  moduleId: string,
  { titleElsewhere }: LearningRecord,
): UnmetClause {
  const moduleTitle = titleElsewhere?.(moduleId) ?? null;
  return { code: "module-missing", moduleId, moduleTitle };
}

/** The steps that are not done, of the modules that are not completed. */
export function openSteps(
  modules: readonly CourseModule[],
  { doneStepIds, completedModules }: LearningRecord,
): MissingPage[] {
  return modules
    .filter(({ id }) => !completedModules.has(id))
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

function onePart(unmet: UnmetClause | null): Verdict {
  return { parts: 1, open: unmet ? 1 : 0, unmet: unmet ? [unmet] : [] };
}

/** In whole numbers: no rounding lies between 79,99 and 80 percent. */
function unmetHours(
  needed: number,
  { plannedMinutes, attendedMinutes }: AttendedMinutes,
): UnmetClause | null {
  if (plannedMinutes === 0) return { code: "no-sessions", needed };
  return attendedMinutes * 10_000 >= needed * plannedMinutes
    ? null
    : { code: "hours-missing", needed, plannedMinutes, attendedMinutes };
}

function allSteps(
  modules: readonly CourseModule[],
  record: LearningRecord,
): Verdict {
  const missing = openSteps(modules, record);
  const count = missing.length;
  return {
    parts: modules.reduce((sum, module) => sum + stepsOf(module).length, 0),
    open: count,
    unmet: count === 0 ? [] : [{ code: "pages-missing", count, missing }],
  };
}

function allQuizzes(
  clause: QuizClause,
  asked: Asked,
  record: LearningRecord,
): Verdict {
  const verdicts =
    clause.moduleId === null
      ? modulesOf(asked, record)
          .filter(({ quiz }) => quiz)
          .map((module) => onePart(unmetQuiz(clause, module, record)))
      : [onePart(unmetNamedQuiz(clause, clause.moduleId, asked, record))];
  return {
    parts: verdicts.length,
    open: verdicts.reduce((sum, { open }) => sum + open, 0),
    unmet: verdicts.flatMap(({ unmet }) => unmet),
  };
}

/** A programme's module that is absent is told of once, for all clauses. */
function unmetNamedQuiz(
  clause: QuizClause,
  moduleId: string,
  { moduleIds }: Asked,
  record: LearningRecord,
): UnmetClause | null {
  const module = record.modules.find(({ id }) => id === moduleId);
  if (module) return unmetQuiz(clause, module, record);
  return moduleIds.includes(moduleId) ? null : missingModule(moduleId, record);
}

function unmetQuiz(
  { percent, mostAttempts }: QuizClause,
  { id: moduleId, title: moduleTitle, quiz }: CourseModule,
  record: LearningRecord,
): UnmetClause | null {
  const own = record.attempts.filter((one) => one.moduleId === moduleId);
  const completedAt = record.completedModules.get(moduleId);
  if (completedAt && wasInTime(own, completedAt, mostAttempts)) return null;
  if (!quiz) return { code: "quiz-missing", moduleId, moduleTitle };
  const counting = mostAttempts === null ? own : own.slice(0, mostAttempts);
  const { countedScore } = quizState(quiz, counting, percent);
  if (reaches(countedScore, percent)) return null;
  const used = own.filter(({ submittedAt }) => submittedAt).length;
  const allowed = Math.min(quiz.attempts, mostAttempts ?? quiz.attempts);
  return {
    code: "quiz-not-passed",
    moduleId,
    moduleTitle,
    score: countedScore,
    needed: hundredths(percent),
    attemptsLeft: Math.max(0, allowed - used),
    mostAttempts,
  };
}

/**
 * Whether a module was completed with no more attempts than count: a quiz that
 * was passed with one too many completes the module, and not the clause.
 */
function wasInTime(
  attempts: readonly AttemptRecord[],
  completedAt: Date,
  mostAttempts: number | null,
): boolean {
  if (mostAttempts === null) return true;
  const until = attempts.filter(
    ({ submittedAt }) => submittedAt !== null && submittedAt <= completedAt,
  );
  return until.length <= mostAttempts;
}
