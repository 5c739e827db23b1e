import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { QuestionCard } from "#app/ui/choices.tsx";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { allQuestionsHref, checkHref } from "../addresses.ts";
import { AnswerStatus } from "./answer-status.tsx";
import type { OpenAllQuestions } from "./open-question.server.ts";
import { QuestionFields } from "./question-fields.tsx";
import { QuizFrame } from "./quiz-frame.tsx";
import { saveErrorInWords, type SaveError } from "./save-error.ts";
import { TimeLeft, type TimeAt } from "./time-left.tsx";

type Refused = { code: SaveError; number: number };

/** A short quiz with all its questions under each other, saved by two buttons. */
export function AllQuestionsPage({
  open,
  refused,
  isSaved,
}: {
  open: OpenAllQuestions & TimeAt;
  /** Why the form that was sent is not stored, and which question is the reason. */
  refused: Refused | null;
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

function summaryOf(refused: Refused | null) {
  if (!refused) return [];
  const { code, number } = refused;
  const href = `#q${Math.max(1, number)}-answer`;
  return [{ href, text: saveErrorInWords(code) }];
}

function AllQuestionsForm({
  open: { course, module, attempt, questions },
  refused,
}: {
  open: OpenAllQuestions;
  refused: Refused | null;
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
      {questions.map((question) => (
        <QuestionCard key={question.id}>
          <QuestionFields
            question={question}
            prefix={`q${question.number}-`}
            legendAs="h2"
            error={
              refused?.number === question.number
                ? saveErrorInWords(refused.code)
                : undefined
            }
          />
        </QuestionCard>
      ))}
      <p className="row">
        <Button name="do" value="check" iconAfter="arrow-right">
          {m.quiz_save_check()}
        </Button>
        <Button variant="quiet" name="do" value="stay">
          {m.quiz_all_save()}
        </Button>
        <AnswerStatus />
      </p>
    </form>
  );
}
