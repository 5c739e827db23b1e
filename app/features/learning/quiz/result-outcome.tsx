import { formatInstant, formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ScoreState } from "#app/ui/verdict.tsx";
import { quizHref } from "../addresses.ts";
import {
  noAttemptsInWords,
  notCountingInWords,
  passedInWords,
} from "./programme-words.ts";
import type { OpenResult } from "./open-result.ts";

type Result = OpenResult & { now: Date };

/** What came of an attempt, and the one thing to do next. */
export function ResultOutcome({ result }: { result: Result }) {
  const { passed, score, neededPercent, questions, mayTry } = result;
  const total = questions.length;
  return (
    <ScoreState
      passed={passed}
      title={passed ? m.quiz_passed() : m.quiz_not_passed()}
      score={formatPercent(score)}
    >
      <p>
        {m.quiz_result_score({
          total,
          points: pointsInWords(score, total),
          mark: formatPercent(neededPercent * 100),
        })}
      </p>
      <Counted result={result} />
      {passed ? (
        <p>
          {notCountingInWords(result.attempt.number, result.attemptsCounting) ??
            passedInWords(result.part)}{" "}
          <a href={`/${currentLocale()}/my-learning`}>{m.nav_my_learning()}</a>
        </p>
      ) : null}
      {mayTry ? <NextAttempt result={result} /> : <NoMore result={result} />}
    </ScoreState>
  );
}

/** Every question is a point, and the score its share: 7142 of 7 is 5 points. */
function pointsInWords(score: number, total: number): string {
  return new Intl.NumberFormat(currentLocale(), {
    maximumFractionDigits: 2,
  }).format((score * total) / 10_000);
}

/** Which attempt counts, as soon as there are several. */
function Counted({ result }: { result: Result }) {
  const { counts, countedScore, attemptsUsed, score } = result;
  if (attemptsUsed < 2 || countedScore === null) return null;
  const rule =
    counts === "best" ? m.quiz_rule_counts_best() : m.quiz_rule_counts_last();
  const counted =
    countedScore === score
      ? ""
      : m.quiz_counted_score({ score: formatPercent(countedScore) });
  return (
    <p>
      {rule} {counted}
    </p>
  );
}

function NoMore({
  result: { passed, isPassedOtherwise, part },
}: {
  result: Result;
}) {
  if (passed && isPassedOtherwise) return null;
  return (
    <p>{isPassedOtherwise ? m.quiz_passed_text() : noAttemptsInWords(part)}</p>
  );
}

function NextAttempt({ result }: { result: Result }) {
  const { attemptsLeft, shows, waitUntil, now } = result;
  const warning = notCountingInWords(
    result.attemptsUsed + 1,
    result.attemptsCounting,
  );
  const left =
    shows === "key"
      ? m.quiz_attempts_left({ n: attemptsLeft })
      : m.quiz_result_left({ n: attemptsLeft });
  if (waitUntil && now < waitUntil) {
    const instant = formatInstant(waitUntil);
    return (
      <p>
        {left} {m.quiz_wait_until({ instant })}
      </p>
    );
  }
  return (
    <form
      method="post"
      className="form"
      action={quizHref(result.course, result.module)}
      data-once
    >
      <p>
        {left} {warning}
      </p>
      <Button>
        {result.hasOpenAttempt
          ? m.quiz_resume()
          : m.quiz_start_again({ number: result.attemptsUsed + 1 })}
      </Button>
    </form>
  );
}
