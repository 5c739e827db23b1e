import { m } from "#app/paraglide/messages.js";
import { ResultQuestion } from "#app/ui/quiz.tsx";
import { stepHref } from "../addresses.ts";
import { givenLines, keyLines } from "./review-lines.ts";
import type { ReviewedQuestion, Verdict } from "./review.ts";

/** One question after submission: the answer given, why, and where to read more. */
export function QuestionReview({
  question,
  total,
  course,
  module,
}: {
  question: ReviewedQuestion;
  total: number;
  course: { slug: string };
  module: { slug: string };
}) {
  const { page, verdict } = question;
  return (
    <ResultQuestion
      id={question.id}
      position={m.quiz_question_number({ number: question.number, total })}
      verdict={verdict === "unanswered" ? "wrong" : (verdict ?? undefined)}
      verdictText={verdict ? verdictWord(verdict) : undefined}
      question={question.stem}
      answers={[...givenLines(question), ...keyLines(question)]}
    >
      {page && verdict !== "right" ? (
        <p>
          <a href={stepHref(course, module, page)}>
            {m.quiz_read_page({ title: page.title })}
          </a>
        </p>
      ) : null}
    </ResultQuestion>
  );
}

function verdictWord(verdict: Verdict): string {
  if (verdict === "unanswered") return m.quiz_unanswered();
  return m[`quiz_${verdict}`]();
}
