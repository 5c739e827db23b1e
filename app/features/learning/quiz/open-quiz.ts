import type { OpenModule } from "./open-module.server.ts";

export type OpenQuiz = NonNullable<ReturnType<typeof openQuiz>>;

/** A module's quiz as one learner has it; null when the module has none. */
export function openQuiz({ version, module, quiz, attempts }: OpenModule) {
  if (!module.quiz || !quiz) return null;
  return {
    course: { slug: version.course.slug, title: version.course.title },
    module: { slug: module.slug, title: module.title },
    questions: module.quiz.questions.length,
    state: quiz,
    attempts: attempts
      .toReversed()
      .map(({ id, number, submittedAt, score }) => ({
        id,
        number,
        submittedAt,
        score,
      })),
  };
}
