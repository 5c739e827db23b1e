import { formatInstant, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { attemptHref, questionHref, resultHref } from "../addresses.ts";
import type { OpenQuiz } from "./open-quiz.server.ts";
import { noAttemptsInWords, notCountingInWords } from "./programme-words.ts";
import type { QuizState } from "./quiz-state.ts";
import { minutesInWords } from "./time-left.tsx";

/** What the quiz asks, said before it begins. */
export function QuizRules({ open }: { open: OpenQuiz }) {
  const { state, questions, review, waitHours } = open;
  const mark = formatPercent(state.neededPercent * 100);
  const isKeyShown = review === "key";
  return (
    <div className="prose">
      <ul>
        <li>
          {m.quiz_questions({ n: questions })}.{" "}
          {m.quiz_rule_pass({ percent: mark })}
        </li>
        <li>
          {m.quiz_rule_attempts({ n: state.attemptsAllowed })}{" "}
          {state.attemptsAllowed > 1 ? countsInWords(open) : null}
        </li>
        {open.attemptsCounting === null ? null : (
          <li>{m.quiz_rule_counting({ n: open.attemptsCounting })}</li>
        )}
        {waitHours > 0 ? (
          <li>{m.quiz_rule_wait({ hours: waitHours })}</li>
        ) : null}
        <li>{timeInWords(open)}</li>
        <li>
          {review === "score" && state.attemptsAllowed > 1
            ? m.quiz_rule_score()
            : m.quiz_rule_feedback()}
        </li>
        {isKeyShown ? null : <li>{m.quiz_rule_key()}</li>}
      </ul>
    </div>
  );
}

function countsInWords({ counts }: OpenQuiz): string {
  return counts === "best"
    ? m.quiz_rule_counts_best()
    : m.quiz_rule_counts_last();
}

/** The limit as everybody has it, and the own one where that is longer. */
function timeInWords({ state, minutesAllowed }: OpenQuiz): string {
  const limit = state.timeLimitMinutes;
  if (limit === null || minutesAllowed === null) return m.quiz_rule_time();
  const minutes = minutesInWords(minutesAllowed);
  const rule = m.quiz_rule_time_limit({ minutes });
  return minutesAllowed > limit
    ? `${m.quiz_time_extra({ minutes })} ${rule}`
    : rule;
}

/** The one thing to do now: start, go on, wait, or nothing more. */
export function QuizAction({ open }: { open: OpenQuiz }) {
  const { state, course, module, resumeNumber, waitUntil } = open;
  if (state.openAttemptId) {
    const attempt = { id: state.openAttemptId };
    return (
      <p>
        <ButtonLink
          href={questionHref(course, module, attempt, resumeNumber ?? 1)}
          iconAfter="arrow-right"
        >
          {m.quiz_resume()}
        </ButtonLink>
      </p>
    );
  }
  if (!state.mayTry) return <NothingMore open={open} />;
  if (waitUntil) {
    return (
      <Notice tone="info" title={m.quiz_wait_title()} silent>
        {m.quiz_wait_until({ instant: formatInstant(waitUntil) })}
      </Notice>
    );
  }
  const warning = notCountingInWords(
    state.attemptsUsed + 1,
    open.attemptsCounting,
  );
  return (
    <form method="post" className="form" data-once>
      {warning ? <Notice tone="warn" title={warning} silent /> : null}
      <Button iconAfter="arrow-right">
        {state.attemptsUsed === 0
          ? m.quiz_start()
          : m.quiz_start_again({ number: state.attemptsUsed + 1 })}
      </Button>
    </form>
  );
}

function NothingMore({ open: { state, part } }: { open: OpenQuiz }) {
  return state.passed ? (
    <Notice tone="ok" title={m.quiz_passed()} silent>
      {m.quiz_passed_text()}
    </Notice>
  ) : (
    <Notice tone="warn" title={m.quiz_not_passed()} silent>
      {noAttemptsInWords(part)}
    </Notice>
  );
}

/** Every attempt with its score, the latest first. */
export function QuizAttempts({ open }: { open: OpenQuiz }) {
  const { attempts, state, course, module } = open;
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
                ? endingInWords(attempt, attempt.submittedAt)
                : m.quiz_attempt_open()
            }
            tag={
              attempt.score === null ? null : (
                <ScoreTag score={attempt.score} state={state} />
              )
            }
          />
        ))}
      </LinkRows>
    </section>
  );
}

function endingInWords({ ranOut }: { ranOut: boolean }, submittedAt: Date) {
  const instant = formatInstant(submittedAt);
  return ranOut
    ? `${m.quiz_result_submitted({ instant })}. ${m.quiz_ran_out()}`
    : m.quiz_result_submitted({ instant });
}

function ScoreTag({ score, state }: { score: number; state: QuizState }) {
  const passed = score >= state.neededPercent * 100;
  const word = passed ? m.quiz_passed() : m.quiz_not_passed();
  return (
    <Tag tone={passed ? "ok" : "bad"}>{`${word}: ${formatPercent(score)}`}</Tag>
  );
}
