const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/**
 * How long after the deadline an answer still counts: what was sent in time may
 * come late over a slow line. Nobody is told to use it.
 */
const GRACE_MS = 60_000;

/** Minutes that somebody has: the limit and, of it, so many percent more. */
export function minutesAllowed(
  timeLimitMinutes: number,
  extraPercent: number,
): number {
  return (timeLimitMinutes * (100 + extraPercent)) / 100;
}

/**
 * When the time of an attempt is over; null where the quiz has no limit. Ask
 * with the extra time that the person has now: it holds from the next request.
 */
export function deadlineOf(
  { startedAt }: { startedAt: Date },
  timeLimitMinutes: number | undefined,
  extraPercent: number,
): Date | null {
  if (timeLimitMinutes === undefined) return null;
  const minutes = minutesAllowed(timeLimitMinutes, extraPercent);
  return new Date(startedAt.getTime() + minutes * MINUTE_MS);
}

/** The first moment at which nothing is taken any more. */
export function endOfGrace(deadline: Date): Date {
  return new Date(deadline.getTime() + GRACE_MS);
}

/** Whether deadline and grace are over; never, where there is no deadline. */
export function hasLapsed(deadline: Date | null, now: Date): boolean {
  return deadline !== null && now >= endOfGrace(deadline);
}
