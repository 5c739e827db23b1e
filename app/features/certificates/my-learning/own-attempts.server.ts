import { findVersion } from "#app/content/content.queries.server.ts";
import { answerAsGiven } from "#app/features/learning/quiz/answer-as-given.ts";
import { answerSchema } from "#app/features/learning/quiz/answer.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import { listStoredAttempts } from "./own-learning.queries.server.ts";

/**
 * Somebody's attempts with their answers and marks, for them to take along: the
 * answers in the words of the questions. The seed stays here, and so do the ids
 * in an answer: with either, the key could be worked out while attempts are left.
 */
export function listOwnAttempts(db: Db, personId: PersonId) {
  return listStoredAttempts(db, personId).map(
    ({ seed, answers, flags, ...attempt }) => {
      const version = findVersion(db, attempt.courseVersionId);
      const module = version?.course.modules.find(
        ({ id }) => id === attempt.moduleId,
      );
      return {
        ...attempt,
        answers: answers.map(({ questionId, answer, savedAt, revision }) => {
          const question = module?.quiz?.questions.find(
            ({ id }) => id === questionId,
          );
          const stored = answerSchema.nullable().parse(answer);
          return {
            questionId,
            question: question?.stem ?? null,
            answer: question && stored && answerAsGiven(question, stored, seed),
            savedAt,
            revision,
          };
        }),
        flags: flags.map(({ questionId, flaggedAt }) => ({
          questionId,
          flaggedAt,
        })),
      };
    },
  );
}
