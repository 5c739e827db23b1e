import { expect, test } from "vitest";
import { officeDay } from "./office-day.ts";

test.each([
  ["2026-11-23T08:00:00Z", "2026-11-23", "a morning"],
  ["2026-11-22T21:59:59Z", "2026-11-22", "the last second in winter"],
  ["2026-11-22T22:00:00Z", "2026-11-23", "midnight in winter"],
  ["2026-07-01T20:59:59Z", "2026-07-01", "the last second in summer"],
  ["2026-07-01T21:00:00Z", "2026-07-02", "midnight in summer"],
  ["2027-01-01T00:30:00Z", "2027-01-01", "New Year, with leading zeros"],
])("%s is %s in Vilnius: %s", (instant, day) => {
  expect(officeDay(new Date(instant))).toBe(day);
});
