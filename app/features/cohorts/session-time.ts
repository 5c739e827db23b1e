import type { SessionBreak } from "#app/shared/session-break.ts";

/** An academic hour (akademinė valanda) in minutes. */
export const ACADEMIC_HOUR = 45;

const MINUTE_MS = 60_000;

/** What the length of a session is told from. */
export type SessionTimes = {
  startsAt: Date;
  endsAt: Date;
  breaks: readonly SessionBreak[];
  /** Where the second half begins; null where there are no halves. */
  halvesAt: Date | null;
};

/** A half of a session; a session without halves is its own first half. */
export type Half = {
  half: 1 | 2;
  startsAt: Date;
  endsAt: Date;
  /** Whole minutes of teaching: breaks do not count. */
  minutes: number;
};

/**
 * The halves of a session in order. Instants are subtracted, never clock times,
 * so a day on which the clocks change is as long as it was. A break that lies
 * across the middle is shared out; breaks that overlap count once.
 */
export function halvesOf(session: SessionTimes): Half[] {
  const { startsAt, endsAt, halvesAt } = session;
  const parts: [Date, Date][] = halvesAt
    ? [
        [startsAt, halvesAt],
        [halvesAt, endsAt],
      ]
    : [[startsAt, endsAt]];
  return parts.map(([from, to], index) => ({
    half: index === 0 ? 1 : 2,
    startsAt: from,
    endsAt: to,
    minutes: minutesBetween(from, to, session.breaks),
  }));
}

/** Minutes of teaching in a whole session. */
export function minutesOf(session: SessionTimes): number {
  return halvesOf(session).reduce((sum, { minutes }) => sum + minutes, 0);
}

function minutesBetween(
  from: Date,
  to: Date,
  breaks: readonly SessionBreak[],
): number {
  let taught = to.getTime() - from.getTime();
  let free = from.getTime();
  const inOrder = breaks
    .map(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])
    .sort(([one = 0], [other = 0]) => one - other);
  for (const [begins = 0, ends = 0] of inOrder) {
    const start = Math.max(begins, free);
    const end = Math.min(ends, to.getTime());
    if (end <= start) continue;
    taught -= end - start;
    free = end;
  }
  return Math.max(0, Math.floor(taught / MINUTE_MS));
}
