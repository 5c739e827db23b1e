import type { Question } from "#app/content/quiz-file.ts";
import type { Answer, AnswerSheet } from "./answer.ts";
import { questionsInOrder, type QuestionSet } from "./attempt-order.ts";
import type { ExplainingPages } from "./explaining-pages.ts";
import { gradeQuestion, POINT } from "./grade.ts";
import { reviewAnswer } from "./review-answer.ts";
import type { ReviewedAnswer, Shown } from "./reviewed-answer.ts";

export type Verdict = "right" | "partly" | "wrong" | "unanswered";

/** A question after submission: what was answered, and what to make of it. */
export type ReviewedQuestion = {
  id: string;
  number: number;
  stem: string;
  /** Null for an answer of which only the score of the whole quiz is told. */
  verdict: Verdict | null;
  /** The page that explains it, as it is called now; null when it is gone. */
  page: { slug: string; title: string } | null;
} & ReviewedAnswer;

/**
 * The questions of a submitted attempt, in the order in which it asked them.
 *
 * `shows` is what the quiz tells while attempts are left: `score` nothing of
 * each question, `feedback` what `reviewAnswer` promises, `key` the right
 * answers as well. Whoever cannot try again, because the quiz is passed or the
 * attempts are used up (`keyMayBeShown`), is shown the key.
 */
export function reviewAttempt(
  { quiz, pages }: { quiz: QuestionSet; pages: ExplainingPages },
  answers: AnswerSheet,
  shown: Shown,
): ReviewedQuestion[] {
  return questionsInOrder(quiz, shown.seed).map((question, index) => {
    const answer = answers.get(question.id) ?? null;
    const page = pages.get(question.page);
    return {
      id: question.id,
      number: index + 1,
      stem: question.stem[shown.locale],
      verdict: verdictOn(question, answer, shown),
      page: page ? { slug: page.slug, title: page.title[shown.locale] } : null,
      ...reviewAnswer(question, answer, shown),
    };
  });
}

function verdictOn(
  question: Question,
  answer: Answer | null,
  { shows }: Shown,
): Verdict | null {
  if (!answer) return "unanswered";
  if (shows === "score") return null;
  const earned = gradeQuestion(question, answer);
  if (earned === POINT) return "right";
  return earned > 0 ? "partly" : "wrong";
}
