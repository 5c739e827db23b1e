import { TIME_ZONE } from "#app/i18n/format.ts";

/** A calendar day in the office's zone, `2026-11-22`. Days compare as strings. */
export type Day = `${number}-${number}-${number}`;

// Swedish writes days as ISO 8601 does.
const isoDay = new Intl.DateTimeFormat("sv-SE", {
  timeZone: TIME_ZONE,
  dateStyle: "short",
});

/** The day that the office's calendar shows at an instant. */
export function officeDay(instant: Date): Day {
  // The format above is digits and hyphens; a test holds it to that.
  return isoDay.format(instant) as Day;
}

/** Whether a span of time lies on the days from `startsOn` to `endsOn`. */
export function isWithin(
  days: { startsOn: Day; endsOn: Day },
  span: { startsAt: Date; endsAt: Date },
): boolean {
  return (
    officeDay(span.startsAt) >= days.startsOn &&
    officeDay(span.endsAt) <= days.endsOn
  );
}
