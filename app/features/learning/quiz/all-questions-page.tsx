import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { QuestionCard } from "#app/ui/choices.tsx";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { allQuestionsHref, checkHref } from "../addresses.ts";
import { AnswerStatus } from "./answer-status.tsx";
import type { OpenAllQuestions } from "./open-question.server.ts";
import { QuestionFields } from "./question-fields.tsx";
import { QuizFrame } from "./quiz-frame.tsx";
import type { RefusedAnswer } from "./save-answers.server.ts";
import { saveErrorInWords } from "./save-error.ts";
import { TimeLeft, type TimeAt } from "./time-left.tsx";

/** A short quiz with all its questions under each other, saved by two buttons. */
export function AllQuestionsPage({
  open,
  refused,
  isSaved,
}: {
  open: OpenAllQuestions & TimeAt;
  /** What of the form that was sent is not stored, and why. */
  refused: readonly RefusedAnswer[];
  isSaved: boolean;
}) {
  const { course, module, attempt, answered, total } = open;
  return (
    <QuizFrame
      course={course}
      module={module}
      attempt={attempt}
      here={m.quiz_all_title()}
    >
      {isSaved ? <Notice tone="ok" title={m.quiz_all_saved()} /> : null}
      <ErrorSummary title={m.error_summary()} errors={summaryOf(refused)} />
      <TimeLeft at={open} overHref={checkHref(course, module, attempt)} />
      <PageHead
        title={m.quiz_all_title()}
        lede={m.quiz_answered_of({
          answered: answered.filter(Boolean).length,
          total,
        })}
      />
      <AllQuestionsForm open={open} refused={refused} />
    </QuizFrame>
  );
}

function summaryOf(refused: readonly RefusedAnswer[]) {
  return refused.map(({ code, number }) => {
    const error = saveErrorInWords(code);
    return {
      href: `#q${Math.max(1, number)}-answer`,
      text: number === 0 ? error : `${m.quiz_previous({ number })}: ${error}`,
    };
  });
}

function errorOf(
  refused: readonly RefusedAnswer[],
  { number }: { number: number },
) {
  const own = refused.find((one) => one.number === number);
  return own && saveErrorInWords(own.code);
}

function AllQuestionsForm({
  open: { course, module, attempt, questions },
  refused,
}: {
  open: OpenAllQuestions;
  refused: readonly RefusedAnswer[];
}) {
  return (
    <form
      method="post"
      className="stack"
      autoComplete="off"
      data-once
      data-keep
      data-autosave={`${allQuestionsHref(course, module, attempt)}/answers`}
    >
      <SaveOnEnter />
      {questions.map((question) => (
        <QuestionCard key={question.id}>
          <input
            type="hidden"
            name={`q${question.number}-seen`}
            value={question.revision}
          />
          <QuestionFields
            question={question}
            prefix={`q${question.number}-`}
            legendAs="h2"
            error={errorOf(refused, question)}
          />
          <Mark question={question} />
        </QuestionCard>
      ))}
      <div className="row">
        <Button name="do" value="check" iconAfter="arrow-right">
          {m.quiz_save_check()}
        </Button>
        <Button variant="quiet" name="do" value="stay">
          {m.quiz_all_save()}
        </Button>
        <AnswerStatus isOfSeveral />
      </div>
    </form>
  );
}

/**
 * Enter presses the first button of a form, which would be a mark. Nobody has to
 * find this one: the same stands at the end. (Some browsers pass over `hidden`.)
 */
function SaveOnEnter() {
  return (
    <button
      type="submit"
      className="vh"
      name="do"
      value="stay"
      tabIndex={-1}
      aria-hidden="true"
    >
      {m.quiz_all_save()}
    </button>
  );
}

/** Marks one question; saves the whole form on the way, and comes back here. */
function Mark({
  question: { number, isFlagged },
}: {
  question: { number: number; isFlagged: boolean };
}) {
  return (
    <p className="row">
      <Button
        variant="quiet"
        icon="flag"
        name="do"
        value={`${isFlagged ? "unflag" : "flag"}-${number}`}
      >
        {isFlagged ? m.quiz_unflag() : m.quiz_flag()}{" "}
        <span className="vh">{m.quiz_previous({ number })}</span>
      </Button>
      {isFlagged ? <Tag tone="warn">{m.quiz_flagged()}</Tag> : null}
    </p>
  );
}
