import { ACADEMIC_HOUR } from "#app/features/cohorts/session-time.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Attended } from "./attended-minutes.ts";

/** Academic hours of 45 minutes, cut off after hundredths: never more than were. */
export function academicHours(minutes: number): number {
  return Math.floor((minutes * 100) / ACADEMIC_HOUR) / 100;
}

/**
 * Attended of planned in hundredths of a percent, cut off and never rounded:
 * 79.999 % is 79.99 %. Null where nothing is planned.
 */
export function attendedShare({
  attendedMinutes,
  plannedMinutes,
}: Pick<Attended, "attendedMinutes" | "plannedMinutes">): number | null {
  if (plannedMinutes === 0) return null;
  return Math.floor((attendedMinutes * 10_000) / plannedMinutes);
}

const FORMAT = {
  lt: new Intl.NumberFormat("lt-LT", { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 }),
};

/** „5,33“ academic hours. */
export function formatHours(
  minutes: number,
  locale: Locale = currentLocale(),
): string {
  return formatHundredths(academicHours(minutes), locale);
}

/** A number with at most two places, as the language writes it. */
export function formatHundredths(
  value: number,
  locale: Locale = currentLocale(),
): string {
  return FORMAT[locale].format(value);
}
