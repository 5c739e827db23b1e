import { TIME_ZONE } from "#app/i18n/format.ts";
import type { Day } from "./office-day.ts";

/**
 * What a clock in the office shows at some instant: one instant on most days;
 * none in the hour that is skipped in spring; two in the hour that comes twice
 * in autumn, of which the first is meant.
 */
export type ClockReading =
  | { kind: "once"; instant: Date }
  | { kind: "twice"; instant: Date }
  | { kind: "never" };

const DAY_MS = 24 * 60 * 60_000;

// Swedish writes days and times as ISO 8601 does: 2026-03-29 03:30.
const wallClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: TIME_ZONE,
  dateStyle: "short",
  timeStyle: "short",
});

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: TIME_ZONE,
  timeStyle: "short",
});

/** The time of day, `09:30`, that the office's clock shows. */
export function officeTime(instant: Date): string {
  return clock.format(instant);
}

/** The instant at which the office's clock shows a day's time, `09:30`. */
export function instantAt(day: Day, time: string): ClockReading {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The zone's offsets around that day: the same twice, but when clocks change.
  const offsets = new Set([offsetAt(asUtc - DAY_MS), offsetAt(asUtc + DAY_MS)]);
  const [first, second] = [...offsets]
    .map((offset) => asUtc - offset)
    .filter((candidate) => shownAt(candidate) === `${day} ${time}`)
    .sort((one, other) => one - other);
  if (first === undefined) return { kind: "never" };
  const kind = second === undefined ? "once" : "twice";
  return { kind, instant: new Date(first) };
}

function offsetAt(instant: number): number {
  return Date.parse(`${shownAt(instant).replace(" ", "T")}:00Z`) - instant;
}

function shownAt(instant: number): string {
  return wallClock.format(new Date(instant));
}
