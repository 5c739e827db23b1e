import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import type { OpenResult } from "./open-result.ts";
import { QuestionReview } from "./question-review.tsx";
import { QuizFrame } from "./quiz-frame.tsx";
import { ResultOutcome } from "./result-outcome.tsx";

/** Score, what it means, what to do next; then every question with its reasons. */
export function ResultPage({
  result,
  cameLate,
}: {
  result: OpenResult & { now: Date };
  /** An answer was sent after the attempt had ended. */
  cameLate: boolean;
}) {
  const { course, module, attempt, questions } = result;
  return (
    <QuizFrame
      course={course}
      module={module}
      attempt={{ ...attempt, isSubmitted: true }}
      here={m.quiz_attempt({ number: attempt.number })}
    >
      <Ending ranOut={result.ranOut} cameLate={cameLate} />
      <PageHead
        title={m.quiz_result_title()}
        meta={[
          m.quiz_attempt({ number: attempt.number }),
          m.quiz_result_submitted({
            instant: formatInstant(result.submittedAt),
          }),
        ]}
      />
      <ResultOutcome result={result} />
      <section aria-labelledby="questions" className="stack">
        <h2 id="questions">{m.quiz_result_questions()}</h2>
        {result.shows === "score" ? <p>{m.quiz_rule_score()}</p> : null}
        {questions.map((question) => (
          <QuestionReview
            key={question.id}
            question={question}
            total={questions.length}
            course={course}
            module={module}
          />
        ))}
      </section>
    </QuizFrame>
  );
}

/** How the attempt ended, where that was not by its own button. */
function Ending({ ranOut, cameLate }: { ranOut: boolean; cameLate: boolean }) {
  if (ranOut) {
    return (
      <Notice tone="warn" title={m.quiz_ran_out()}>
        {cameLate ? m.quiz_late_answer() : null}
      </Notice>
    );
  }
  return cameLate ? (
    <Notice tone="warn" title={m.quiz_already_submitted()} />
  ) : null;
}
