import { formatInstant, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { attemptHref, resultHref } from "./addresses.ts";
import type { OpenQuiz } from "./open-quiz.ts";
import type { QuizState } from "./quiz-state.ts";

/** What the quiz asks, said before it begins. */
export function QuizRules({ state, questions }: OpenQuiz) {
  const mark = formatPercent(state.neededPercent * 100);
  return (
    <div className="prose">
      <ul>
        <li>
          {m.quiz_questions({ n: questions })}.{" "}
          {m.quiz_rule_pass({ percent: mark })}
        </li>
        <li>{m.quiz_rule_attempts({ n: state.attemptsAllowed })}</li>
        <li>{m.quiz_rule_time()}</li>
        <li>{m.quiz_rule_feedback()}</li>
      </ul>
    </div>
  );
}

/** The one thing to do now: start, go on, or nothing more. */
export function QuizAction({ state, course, module }: OpenQuiz) {
  if (state.openAttemptId) {
    const attempt = { id: state.openAttemptId };
    return (
      <p>
        <ButtonLink
          href={attemptHref(course, module, attempt)}
          iconAfter="arrow-right"
        >
          {m.quiz_resume()}
        </ButtonLink>
      </p>
    );
  }
  if (!state.mayTry) return <NothingMore state={state} />;
  return (
    <form method="post" data-once>
      <Button iconAfter="arrow-right">
        {state.attemptsUsed === 0
          ? m.quiz_start()
          : m.quiz_start_again({ number: state.attemptsUsed + 1 })}
      </Button>
    </form>
  );
}

function NothingMore({ state }: { state: QuizState }) {
  return state.passed ? (
    <Notice tone="ok" title={m.quiz_passed()} silent>
      {m.quiz_passed_text()}
    </Notice>
  ) : (
    <Notice tone="warn" title={m.quiz_not_passed()} silent>
      {m.quiz_no_attempts_left()}
    </Notice>
  );
}

/** Every attempt with its score, the latest first. */
export function QuizAttempts({ attempts, state, course, module }: OpenQuiz) {
  if (attempts.length === 0) return null;
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts">{m.quiz_attempts()}</h2>
      <LinkRows>
        {attempts.map((attempt) => (
          <LinkRow
            key={attempt.id}
            href={
              attempt.submittedAt
                ? resultHref(course, module, attempt)
                : attemptHref(course, module, attempt)
            }
            title={m.quiz_attempt({ number: attempt.number })}
            sentence={
              attempt.submittedAt
                ? m.quiz_result_submitted({
                    instant: formatInstant(attempt.submittedAt),
                  })
                : m.quiz_attempt_open()
            }
            tag={<AttemptTag attempt={attempt} state={state} />}
          />
        ))}
      </LinkRows>
    </section>
  );
}

function AttemptTag({
  attempt,
  state,
}: {
  attempt: OpenQuiz["attempts"][number];
  state: QuizState;
}) {
  if (attempt.score === null) {
    return <Tag tone="info">{m.quiz_attempt_open()}</Tag>;
  }
  const passed = attempt.score >= state.neededPercent * 100;
  const word = passed ? m.quiz_passed() : m.quiz_not_passed();
  return (
    <Tag tone={passed ? "ok" : "bad"}>
      {`${word}: ${formatPercent(attempt.score)}`}
    </Tag>
  );
}
