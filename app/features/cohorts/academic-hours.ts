import { m } from "#app/paraglide/messages.js";
import { currentLocale } from "#app/i18n/locale.ts";
import type { Locale } from "#app/shared/text.ts";
import { ACADEMIC_HOUR } from "./session-time.ts";

/**
 * Academic hours are counted in whole minutes and divided by 45 once, when they
 * are shown: sums of sessions are sums of minutes, so nothing drifts. That an
 * academic hour has 45 minutes is the office's rule (docs/glossary.md), which
 * its certificates print.
 */
export function minutesIn(academicHours: number): number {
  return academicHours * ACADEMIC_HOUR;
}

/** „6,67 akad. val. (300 min.)“: hours to two places, beside what they come from. */
export function formatAcademicHours(
  minutes: number,
  locale: Locale = currentLocale(),
): string {
  const hours = HOURS[locale].format(minutes / ACADEMIC_HOUR);
  return m.academic_hours({ hours, minutes }, { locale });
}

const HOURS = { lt: hoursFormat("lt-LT"), en: hoursFormat("en-GB") };

function hoursFormat(tag: string): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
}
