import type { Course } from "#app/content/course.ts";
import { LOCALES, type Text } from "#app/shared/text.ts";

const CANARY = /kanarele-[\w.-]+/g;

/**
 * Marks everything in a course's quizzes that only somebody who has submitted
 * may learn: each feedback in both languages, and the ids of options and pairs,
 * which say nothing to a learner but might tell right from wrong.
 */
export function plantCanaries({ modules }: Course): void {
  for (const question of modules.flatMap(({ quiz }) => quiz?.questions ?? [])) {
    switch (question.type) {
      case "single":
      case "multiple":
        for (const option of question.options) {
          option.feedback = feedbackCanary(question.id, option.id);
          option.id = `kanarele-id-${option.id}`;
        }
        break;
      case "true-false":
        question.feedback = {
          whenTrue: feedbackCanary(question.id, "true"),
          whenFalse: feedbackCanary(question.id, "false"),
        };
        break;
      case "matching":
        for (const pair of question.pairs) {
          pair.feedback = feedbackCanary(question.id, pair.id);
          pair.id = `kanarele-id-${pair.id}`;
        }
    }
  }
}

/** The canaries that an answer of the server lets out, each once. */
export function canariesIn(text: string): string[] {
  return [...new Set(text.match(CANARY) ?? [])].sort();
}

function feedbackCanary(questionId: string, optionId: string): Text {
  const [lt = "", en = ""] = LOCALES.map(
    (locale) => `kanarele-${questionId}-${optionId}-${locale}`,
  );
  return { lt, en };
}
