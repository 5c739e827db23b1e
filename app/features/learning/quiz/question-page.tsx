import { m } from "#app/paraglide/messages.js";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { QuizNavigator } from "#app/ui/quiz.tsx";
import { checkHref, questionHref } from "../addresses.ts";
import type { OpenQuestion } from "./open-question.server.ts";
import { QuestionForm } from "./question-form.tsx";
import { QuizFrame } from "./quiz-frame.tsx";
import { saveErrorInWords, type SaveError } from "./save-error.ts";
import { TimeLeft, type TimeAt } from "./time-left.tsx";

/** One question, how far the attempt is, and the way to the other questions. */
export function QuestionPage({
  open,
  refused,
}: {
  open: OpenQuestion & TimeAt;
  /** Why the form that was sent is not stored. */
  refused: SaveError | null;
}) {
  const { course, module, attempt, question, total } = open;
  const here = m.quiz_question_number({ number: question.number, total });
  const error = refused ? saveErrorInWords(refused) : undefined;
  return (
    <QuizFrame course={course} module={module} attempt={attempt} here={here}>
      <ErrorSummary
        title={m.error_summary()}
        errors={error ? [{ href: "#answer", text: error }] : []}
      />
      <TimeLeft at={open} overHref={checkHref(course, module, attempt)} />
      <Progress
        label={m.module_quiz()}
        value={question.number}
        max={total}
        text={here}
      />
      <QuestionForm open={open} error={error} />
      <Navigator open={open} />
    </QuizFrame>
  );
}

function Navigator({ open }: { open: OpenQuestion }) {
  const { course, module, attempt, question, answered, flagged } = open;
  return (
    <QuizNavigator
      label={m.quiz_navigator()}
      words={{ answered: m.quiz_answered(), unanswered: m.quiz_unanswered() }}
      items={answered.map((isAnswered, index) => ({
        href: questionHref(course, module, attempt, index + 1),
        number: index + 1,
        text: String(index + 1),
        answered: isAnswered,
        flagText: flagged[index] ? m.quiz_flagged() : undefined,
        hereText: index + 1 === question.number ? m.quiz_here() : undefined,
      }))}
    />
  );
}
