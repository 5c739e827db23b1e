import { formatInstant, formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { ScoreState } from "#app/ui/verdict.tsx";
import { quizHref } from "./addresses.ts";
import type { OpenResult } from "./open-result.ts";
import { QuestionReview } from "./question-review.tsx";
import { QuizFrame } from "./quiz-frame.tsx";

/** Score, what it means, what to do next; then every question with its reasons. */
export function ResultPage({
  result,
  cameLate,
}: {
  result: OpenResult;
  /** An answer was sent after the attempt had been submitted. */
  cameLate: boolean;
}) {
  const { course, module, attempt, questions } = result;
  return (
    <QuizFrame
      course={course}
      module={module}
      attempt={attempt}
      here={m.quiz_attempt({ number: attempt.number })}
    >
      {cameLate ? (
        <Notice tone="warn" title={m.quiz_already_submitted()} />
      ) : null}
      <PageHead
        title={m.quiz_result_title()}
        meta={[
          m.quiz_attempt({ number: attempt.number }),
          m.quiz_result_submitted({
            instant: formatInstant(result.submittedAt),
          }),
        ]}
      />
      <Outcome result={result} />
      <section aria-labelledby="questions" className="stack">
        <h2 id="questions">{m.quiz_result_questions()}</h2>
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

function Outcome({ result }: { result: OpenResult }) {
  const { passed, score, neededPercent, mayTry, attemptsLeft } = result;
  const values = {
    score: formatPercent(score),
    mark: formatPercent(neededPercent * 100),
  };
  return (
    <ScoreState
      passed={passed}
      title={passed ? m.quiz_passed() : m.quiz_not_passed()}
      score={values.score}
    >
      <p>{m.quiz_result_score(values)}</p>
      {passed ? (
        <p>
          {m.quiz_result_certificate()}{" "}
          <a href={`/${currentLocale()}/my-learning`}>{m.nav_my_learning()}</a>
        </p>
      ) : null}
      {!passed && !mayTry ? (
        <p>
          {result.isPassedOtherwise
            ? m.quiz_passed_text()
            : m.quiz_no_attempts_left()}
        </p>
      ) : null}
      {mayTry ? (
        <form
          method="post"
          action={quizHref(result.course, result.module)}
          data-once
        >
          <p>{m.quiz_result_left({ n: attemptsLeft })}</p>
          <Button>
            {result.hasOpenAttempt
              ? m.quiz_resume()
              : m.quiz_start_again({ number: result.attemptsUsed + 1 })}
          </Button>
        </form>
      ) : null}
    </ScoreState>
  );
}
