import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { StateMark } from "#app/ui/tag.tsx";
import { questionHref } from "./addresses.ts";
import type { OpenCheck } from "./open-question.server.ts";
import type { PresentedQuestion } from "./present-question.ts";
import { QuizFrame } from "./quiz-frame.tsx";

/** Every question and its answer; what has none is said first. */
export function CheckAnswersPage({ open }: { open: OpenCheck }) {
  const { course, module, attempt, questions, answered } = open;
  const missing = answered.filter((isAnswered) => !isAnswered).length;
  return (
    <QuizFrame
      course={course}
      module={module}
      attempt={attempt}
      here={m.quiz_check_title()}
    >
      <PageHead title={m.quiz_check_title()} lede={m.quiz_check_text()} />
      {missing > 0 ? (
        <Notice
          tone="warn"
          title={m.quiz_check_missing({ n: missing })}
          silent
        />
      ) : null}
      <LinkRows>
        {questions.map((question, index) => (
          <LinkRow
            key={question.id}
            level={2}
            href={questionHref(course, module, attempt, question.number)}
            title={`${question.number}. ${question.stem}`}
            sentence={answerText(question)}
            tag={
              <StateMark state={answered[index] ? "done" : "not-started"}>
                {answered[index] ? m.quiz_answered() : m.quiz_unanswered()}
              </StateMark>
            }
          />
        ))}
      </LinkRows>
      <form method="post" data-once>
        <Button>{m.quiz_submit()}</Button>
      </form>
    </QuizFrame>
  );
}

/** What was chosen, in the words of the question. */
function answerText(question: PresentedQuestion): string {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options
        .filter(({ value }) => question.chosen.includes(value))
        .map(({ text }) => text)
        .join(" · ");
    case "true-false":
      if (question.chosen === null) return "";
      return question.chosen === "true" ? m.quiz_true() : m.quiz_false();
    case "matching":
      return question.lefts
        .filter(({ chosen }) => chosen !== null)
        .map(({ text, chosen }) => `${text} – ${rightText(question, chosen)}`)
        .join(" · ");
  }
}

function rightText(
  { rights }: Extract<PresentedQuestion, { type: "matching" }>,
  chosen: string | null,
): string {
  return rights.find(({ value }) => value === chosen)?.text ?? "";
}
