import { m } from "#app/paraglide/messages.js";
import { ResultQuestion } from "#app/ui/quiz.tsx";
import { stepHref } from "./addresses.ts";
import type { ReviewedQuestion, Verdict } from "./review.ts";

type Line = Parameters<typeof ResultQuestion>[0]["answers"][number];

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
  const { page } = question;
  return (
    <ResultQuestion
      id={question.id}
      position={m.quiz_question_number({ number: question.number, total })}
      verdict={question.verdict === "unanswered" ? "wrong" : question.verdict}
      verdictText={verdictWord(question.verdict)}
      question={question.stem}
      answers={[...givenLines(question), ...keyLines(question)]}
    >
      {page && question.verdict !== "right" ? (
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

/** What was answered, with the feedback for it. */
function givenLines(question: ReviewedQuestion): Line[] {
  if (question.verdict === "unanswered") return [];
  switch (question.type) {
    case "single":
    case "multiple":
      return question.chosen.map(({ text, isRight, feedback }) =>
        line(text, isRight, feedback ?? undefined),
      );
    case "true-false":
      if (!question.chosen) return [];
      return [
        line(
          truthWord(question.chosen.value),
          question.chosen.isRight,
          question.chosen.feedback,
        ),
      ];
    case "matching":
      return question.pairs.map(({ left, chosen, isRight, feedback }) =>
        line(
          `${left} – ${chosen ?? m.quiz_unanswered()}`,
          isRight,
          feedback ?? undefined,
        ),
      );
  }
}

/** The right answers that were not given, once the key may be shown. */
function keyLines(question: ReviewedQuestion): Line[] {
  if (question.verdict === "right" || question.rightAnswer === null) return [];
  return missedAnswers(question).map((text) => ({
    text,
    kind: "missed",
    note: m.quiz_right_answer(),
  }));
}

function missedAnswers(question: ReviewedQuestion): string[] {
  switch (question.type) {
    case "single":
    case "multiple": {
      const given = question.chosen.map(({ text }) => text);
      return (question.rightAnswer ?? []).filter(
        (text) => !given.includes(text),
      );
    }
    case "true-false":
      return question.rightAnswer === null
        ? []
        : [truthWord(question.rightAnswer)];
    case "matching":
      return (question.rightAnswer ?? [])
        .filter((_, index) => !question.pairs[index]?.isRight)
        .map(({ left, right }) => `${left} – ${right}`);
  }
}

function line(
  text: string,
  isRight: boolean | null,
  why: string | undefined,
): Line {
  if (isRight === null) {
    return { text, kind: "open", note: m.quiz_your_answer() };
  }
  return {
    text,
    kind: isRight ? "right" : "wrong",
    note: isRight ? m.quiz_your_answer_right() : m.quiz_your_answer_wrong(),
    why,
  };
}

function truthWord(value: boolean): string {
  return value ? m.quiz_true() : m.quiz_false();
}
