import { officeDay } from "#app/features/cohorts/office-day.ts";

const DAY_MS = 24 * 60 * 60_000;

/** So many days before the last day, its holder is reminded. */
export const REMINDER_DAYS = [90, 60, 30, 7] as const;

/**
 * The reminder that is due: the nearest to the end that has been reached, so
 * that a service that slept sends one, not four. Null before the first; after
 * the last day; and where the certificate was issued later than the reminder
 * would have gone out. Days are those of the office's calendar.
 */
export function reminderDue(
  { issuedAt, validUntil }: { issuedAt: Date; validUntil: Date },
  now: Date,
): { daysBefore: number; daysLeft: number } | null {
  const daysLeft = daysBetween(now, validUntil);
  const reached = REMINDER_DAYS.filter((days) => daysLeft <= days);
  const daysBefore = reached.at(-1);
  const validDays = daysBetween(issuedAt, validUntil);
  if (daysBefore === undefined || daysLeft < 0) return null;
  return validDays > daysBefore ? { daysBefore, daysLeft } : null;
}

function daysBetween(one: Date, other: Date): number {
  const [from, to] = [one, other].map((at) => Date.parse(officeDay(at)));
  return Math.round(((to ?? NaN) - (from ?? NaN)) / DAY_MS);
}
