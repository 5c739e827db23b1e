import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { StateMark, Tag } from "#app/ui/tag.tsx";
import { allQuestionsHref, checkHref, questionHref } from "../addresses.ts";
import { answerInWords } from "./answer-in-words.ts";
import { AnswerStatus } from "./answer-status.tsx";
import type { OpenCheck } from "./open-question.server.ts";
import { QuizFrame } from "./quiz-frame.tsx";
import { TimeLeft, type TimeAt } from "./time-left.tsx";

/** Every question and its answer; what has none, or is marked, is said first. */
export function CheckAnswersPage({ open }: { open: OpenCheck & TimeAt }) {
  const { course, module, attempt, questions } = open;
  return (
    <QuizFrame
      course={course}
      module={module}
      attempt={attempt}
      here={m.quiz_check_title()}
      isSummary
    >
      <TimeLeft at={open} overHref={checkHref(course, module, attempt)} />
      <PageHead title={m.quiz_check_title()} lede={m.quiz_check_text()} />
      <LeftOpen open={open} />
      <LinkRows>
        {questions.map((question, index) => (
          <LinkRow
            key={question.id}
            level={2}
            href={hrefOf(open, question.number)}
            title={`${question.number}. ${question.stem}`}
            sentence={answerInWords(question)}
            tag={<AnswerState open={open} index={index} />}
          />
        ))}
      </LinkRows>
      <AnswerStatus />
      <form method="post" data-once>
        <Button>{m.quiz_submit()}</Button>
      </form>
    </QuizFrame>
  );
}

/** What somebody may want to go back to. */
function LeftOpen({ open }: { open: OpenCheck }) {
  const { answered, flagged } = open;
  const missing = numbersWhere(answered.map((isAnswered) => !isAnswered));
  const marked = numbersWhere(flagged);
  return (
    <>
      {missing.length > 0 ? (
        <Notice
          tone="warn"
          title={m.quiz_check_missing({ n: missing.length })}
          silent
        >
          <QuestionLinks open={open} numbers={missing} />
        </Notice>
      ) : null}
      {marked.length > 0 ? (
        <Notice title={m.quiz_check_flagged()} silent>
          <QuestionLinks open={open} numbers={marked} />
        </Notice>
      ) : null}
    </>
  );
}

function numbersWhere(states: readonly boolean[]): number[] {
  return states.flatMap((isSo, index) => (isSo ? [index + 1] : []));
}

function QuestionLinks({
  open,
  numbers,
}: {
  open: OpenCheck;
  numbers: number[];
}) {
  return (
    <ul className="list row">
      {numbers.map((number) => (
        <li key={number}>
          <a href={hrefOf(open, number)}>{m.quiz_previous({ number })}</a>
        </li>
      ))}
    </ul>
  );
}

function AnswerState({ open, index }: { open: OpenCheck; index: number }) {
  const isAnswered = open.answered[index];
  return (
    <>
      <StateMark state={isAnswered ? "done" : "not-started"}>
        {isAnswered ? m.quiz_answered() : m.quiz_unanswered()}
      </StateMark>
      {open.flagged[index] ? <Tag tone="warn">{m.quiz_flagged()}</Tag> : null}
    </>
  );
}

function hrefOf(
  { course, module, attempt, layout }: OpenCheck,
  number: number,
): string {
  return layout === "all-on-one-page"
    ? `${allQuestionsHref(course, module, attempt)}#q${number}-answer`
    : questionHref(course, module, attempt, number);
}
