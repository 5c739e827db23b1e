import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import type { Enrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  findCompletedStepIds,
  insertModuleCompletion,
} from "./learning.queries.server.ts";
import { stepsOf } from "./module-steps.ts";
import { neededPercent, quizState } from "./quiz/quiz-state.ts";
import { listAttempts } from "./quiz/quiz.queries.server.ts";

/**
 * Stores that a module is completed, and at which version, as soon as every
 * step of it is done and its quiz, if it has one, is passed. Belongs into the
 * transaction of whatever may have been the last thing missing.
 *
 * Stored once: a module that is completed stays so, at the version that it was
 * completed at. True only when this call stored it.
 */
export function recordModuleCompletion(
  tx: Queryable,
  {
    enrolment,
    version,
    module,
  }: {
    enrolment: Enrolment;
    version: Pick<PublishedVersion, "id">;
    module: CourseModule;
  },
  now: Date,
): boolean {
  const done = findCompletedStepIds(tx, enrolment.id);
  if (!stepsOf(module).every(({ id }) => done.has(id))) return false;
  if (!isQuizPassed(tx, enrolment, module)) return false;
  return insertModuleCompletion(tx, {
    enrolmentId: enrolment.id,
    moduleId: module.id,
    courseVersionId: version.id,
    completedAt: now,
  });
}

function isQuizPassed(
  tx: Queryable,
  { id, programme }: Enrolment,
  module: CourseModule,
): boolean {
  const { quiz } = module;
  if (!quiz) return true;
  const attempts = listAttempts(tx, id, module.id);
  const needed = neededPercent(module.id, quiz, programme);
  return quizState(quiz, attempts, needed).passed;
}
