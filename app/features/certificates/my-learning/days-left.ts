const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whole days from one calendar day to another: 0 on the day itself, less than 0
 * afterwards. Both are days of the same calendar, so no clock is turned back
 * between them.
 */
export function daysLeft(today: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(today)) / DAY_MS);
}
