import { m } from "#app/paraglide/messages.js";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { QuizNavigator } from "#app/ui/quiz.tsx";
import { questionHref } from "./addresses.ts";
import type { OpenQuestion } from "./open-question.server.ts";
import { QuestionForm } from "./question-form.tsx";
import { QuizFrame } from "./quiz-frame.tsx";

/** One question, how far the attempt is, and the way to the other questions. */
export function QuestionPage({
  open,
  isRefused,
}: {
  open: OpenQuestion;
  isRefused: boolean;
}) {
  const { course, module, attempt, question, total, answered } = open;
  const here = m.quiz_question_number({ number: question.number, total });
  const error = isRefused ? m.quiz_error_answer() : undefined;
  return (
    <QuizFrame course={course} module={module} attempt={attempt} here={here}>
      <ErrorSummary
        title={m.error_summary()}
        errors={error ? [{ href: "#answer", text: error }] : []}
      />
      <Progress
        label={m.module_quiz()}
        value={answered.filter(Boolean).length}
        max={total}
        text={here}
      />
      <QuestionForm open={open} error={error} />
      <QuizNavigator
        label={m.quiz_navigator()}
        items={answered.map((isAnswered, index) => ({
          href: questionHref(course, module, attempt, index + 1),
          text: String(index + 1),
          answered: isAnswered,
          stateText: isAnswered ? m.quiz_answered() : m.quiz_unanswered(),
          current: index + 1 === question.number,
        }))}
      />
    </QuizFrame>
  );
}
