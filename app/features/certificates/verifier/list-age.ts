const DAY_MS = 24 * 60 * 60_000;
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Whole days since a list was made, never below 0; and whether the clock shows a
 * time before that, by more than honest clocks differ.
 */
export function ageOfList(
  issuedAt: string,
  now: Date,
): { days: number; isClockBehind: boolean } {
  const age = now.getTime() - Date.parse(issuedAt);
  return {
    days: Math.max(0, Math.floor(age / DAY_MS)),
    isClockBehind: age < -CLOCK_SKEW_MS,
  };
}
