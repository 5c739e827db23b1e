import type { Course } from "#app/content/course.ts";
import type { Enrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { Locale } from "#app/shared/text.ts";
import type { DoneSteps } from "../done-steps.ts";
import type { ModuleCompletion } from "../learning.queries.server.ts";
import { moduleStanding, type ModuleStanding } from "./module-standing.ts";
import { courseProgress, type Progress } from "../progress.ts";
import type { Attempt } from "../quiz/quiz.queries.server.ts";

/** What one enrolment did, as it is stored. */
export type EnrolmentRecord = {
  programme: Enrolment["programme"];
  done: DoneSteps;
  /** Done steps that read otherwise in the present track. */
  differing: ReadonlySet<string>;
  /** At every quiz of the course, in order for each. */
  attempts: readonly Attempt[];
  completions: ReadonlyMap<string, ModuleCompletion>;
};

export type CourseStanding = {
  progress: Progress;
  /** One for each module of the course, in its order. */
  modules: ModuleStanding[];
};

/** Where a learner stands with a course, module by module. */
export function courseStanding(
  course: Pick<Course, "modules">,
  { programme, done, differing, attempts, completions }: EnrolmentRecord,
  locale: Locale,
): CourseStanding {
  const { modules, ...progress } = courseProgress(
    course,
    done,
    locale,
    differing,
  );
  return {
    progress,
    modules: course.modules.flatMap((module, index) => {
      const own = modules[index];
      if (!own) return [];
      return moduleStanding(module, {
        progress: own,
        attempts: attempts.filter(({ moduleId }) => moduleId === module.id),
        completion: completions.get(module.id),
        programme,
      });
    }),
  };
}
