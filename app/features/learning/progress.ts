import type { Course, CourseModule } from "#app/content/course.ts";
import type { Locale } from "#app/shared/text.ts";
import type { DoneSteps } from "./done-steps.ts";
import { stepsOf, type Step } from "./module-steps.ts";

const NONE: ReadonlySet<string> = new Set();

/** `current` is the first step that is not done: where to go on. */
type StepState = "done" | "current" | "not-started";

export type Progress = {
  doneSteps: number;
  totalSteps: number;
  /** Rounded up; 0 only when every step is done. */
  minutesLeft: number;
};

export type ModuleProgress = Progress & {
  moduleId: string;
  steps: (Step & {
    state: StepState;
    /** This step's share of the module's minutes, at least one. */
    minutes: number;
    /** Passed over because of its content warning; counts as done. */
    skipped: boolean;
    /** Done in another track, and this one's text is another. */
    differs: boolean;
  })[];
  /** Null when every step is done. */
  resumeStep: Step | null;
};

/**
 * How far somebody is in a module. Its minutes are shared among its steps by
 * their words in the learner's language; the quiz is not counted. Ids that the
 * module does not have (of another version, say) count for nothing. `differing`
 * are the ids of done steps whose text is another in the present track: they
 * stay done.
 */
export function moduleProgress(
  module: CourseModule,
  done: DoneSteps,
  locale: Locale,
  differing: ReadonlySet<string> = NONE,
): ModuleProgress {
  const steps = stepsOf(module);
  const open = steps.filter(({ id }) => !done.has(id));
  const resumeStep = open[0] ?? null;
  const minutesOf = (some: readonly Step[]) =>
    (module.minutes * weight(some, locale)) / weight(steps, locale);

  return {
    moduleId: module.id,
    steps: steps.map((step) => ({
      ...step,
      state: stateOf(step, done, resumeStep),
      minutes: Math.max(1, Math.round(minutesOf([step]))),
      skipped: done.get(step.id)?.wasSkipped ?? false,
      differs: done.has(step.id) && differing.has(step.id),
    })),
    doneSteps: steps.length - open.length,
    totalSteps: steps.length,
    minutesLeft: Math.ceil(minutesOf(open)),
    resumeStep,
  };
}

/** How far somebody is in a course, module by module and in sum. */
export function courseProgress(
  course: Pick<Course, "modules">,
  done: DoneSteps,
  locale: Locale,
  differing: ReadonlySet<string> = NONE,
): Progress & { modules: ModuleProgress[] } {
  const modules = course.modules.map((module) =>
    moduleProgress(module, done, locale, differing),
  );
  const sum = (of: (module: ModuleProgress) => number) =>
    modules.reduce((total, module) => total + of(module), 0);
  return {
    modules,
    doneSteps: sum(({ doneSteps }) => doneSteps),
    totalSteps: sum(({ totalSteps }) => totalSteps),
    minutesLeft: sum(({ minutesLeft }) => minutesLeft),
  };
}

function stateOf(
  step: Step,
  done: DoneSteps,
  resumeStep: Step | null,
): StepState {
  if (done.has(step.id)) return "done";
  return step === resumeStep ? "current" : "not-started";
}

/** At least one word per step, so that an open step always takes time. */
function weight(steps: readonly Step[], locale: Locale): number {
  return steps.reduce((sum, { words }) => sum + Math.max(1, words[locale]), 0);
}
