import type { Question } from "#app/content/quiz-file.ts";
import type { Course } from "#app/content/course.ts";
import { LOCALES, type Text } from "#app/shared/text.ts";

const CANARY = /kanarele-[\w.-]+/g;

/** A learner's pages that belong to no course; none may have a canary. */
export const PAGES_OF_THE_SITE = [
  "/search",
  // What is looked for stands on the page; it is no canary itself.
  "/search?q=kanarele",
  "/search?q=raktas",
  "/terms",
  "/notes",
  "/display",
  "/kept-form",
  "/my-learning/export",
];

/**
 * Marks everything in a course's quizzes that only somebody who has submitted
 * may learn: each feedback and each accepted text in both languages, and the
 * ids of options, pairs, items and gaps, which say nothing to a learner but
 * might tell right from wrong.
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
        break;
      case "ordering":
        for (const item of question.items) {
          item.feedback = feedbackCanary(question.id, item.id);
          item.id = `kanarele-id-${item.id}`;
        }
        break;
      case "fill-in":
        plantInGaps(question);
        break;
      case "short-answer":
        plantInShortAnswer(question);
    }
  }
}

function plantInGaps(question: QuestionOf<"fill-in">): void {
  for (const gap of question.gaps) {
    gap.feedback = feedbackCanary(question.id, gap.id);
    gap.accept = [
      ...gap.accept.map((_, at) =>
        acceptedCanary(question.id, `${gap.id}${at}`),
      ),
      ...gap.accept.slice(-1),
    ];
    const id = `kanarele-id-${gap.id}`;
    for (const locale of LOCALES) {
      const text = question.text[locale].replace(`[[${gap.id}]]`, `[[${id}]]`);
      question.text = { ...question.text, [locale]: text };
    }
    gap.id = id;
  }
}

function plantInShortAnswer(question: QuestionOf<"short-answer">): void {
  const plain = question.accept.slice(-1).map(({ text }) => ({
    text,
    feedback: feedbackCanary(question.id, "plain"),
  }));
  const marked = question.accept.map((_, at) => ({
    text: acceptedCanary(question.id, `accept${at}`),
    feedback: feedbackCanary(question.id, `accept${at}`),
  }));
  question.accept = [...marked, ...plain];
  for (const [at, mistake] of question.mistakes.entries()) {
    mistake.text = acceptedCanary(question.id, `mistake${at}`);
    mistake.feedback = feedbackCanary(question.id, `mistake${at}`);
  }
  question.otherwise = feedbackCanary(question.id, "otherwise");
}

type QuestionOf<Type extends Question["type"]> = Extract<
  Question,
  { type: Type }
>;

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

/**
 * A text that counts as right. The last one of the author's stays beside them:
 * who answers rightly writes that, and is shown what they wrote.
 */
function acceptedCanary(questionId: string, part: string): Text {
  return feedbackCanary(`raktas-${questionId}`, part);
}
