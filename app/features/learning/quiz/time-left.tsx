import { formatTime } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { Timer } from "#app/ui/quiz.tsx";

/** The time of an attempt as a page knows it; `now` by the server's clock. */
export type TimeAt = {
  now: Date;
  time: { deadlineAt: Date; minutesAllowed: number } | null;
  hasExtraTime: boolean;
};

/** The minutes that are left; nothing where nobody is hurried. */
export function TimeLeft({
  at: { now, time, hasExtraTime },
  overHref,
}: {
  at: TimeAt;
  /** Where the page goes when the time is over. */
  overHref: string;
}) {
  if (!time) return null;
  const { deadlineAt, minutesAllowed } = time;
  if (now >= deadlineAt) {
    return <Notice tone="warn" title={m.quiz_time_over()} silent />;
  }
  const until = formatTime(deadlineAt);
  return (
    <Timer
      now={now.getTime()}
      deadline={deadlineAt.getTime()}
      left={(minutes) => m.quiz_time_left({ minutes, until })}
      overHref={overHref}
    >
      {hasExtraTime ? (
        <p>{m.quiz_time_extra({ minutes: minutesInWords(minutesAllowed) })}</p>
      ) : null}
    </Timer>
  );
}

/** A quarter more of an odd limit is no whole number; the deadline is exact. */
export function minutesInWords(minutes: number): number {
  return Math.floor(minutes);
}
