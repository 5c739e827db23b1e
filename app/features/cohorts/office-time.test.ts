import { expect, test } from "vitest";
import { instantAt, officeTime } from "./office-time.ts";
import type { Day } from "./office-day.ts";

test.each<[Day, string, string, string | null]>([
  ["2026-11-23", "09:00", "once", "2026-11-23T07:00:00Z"],
  ["2026-07-01", "09:00", "once", "2026-07-01T06:00:00Z"],
  ["2026-07-01", "00:00", "once", "2026-06-30T21:00:00Z"],
  ["2026-03-29", "02:59", "once", "2026-03-29T00:59:00Z"],
  ["2026-03-29", "03:00", "never", null],
  ["2026-03-29", "03:30", "never", null],
  ["2026-03-29", "04:00", "once", "2026-03-29T01:00:00Z"],
  ["2026-10-25", "02:59", "once", "2026-10-24T23:59:00Z"],
  ["2026-10-25", "03:00", "twice", "2026-10-25T00:00:00Z"],
  ["2026-10-25", "03:59", "twice", "2026-10-25T00:59:00Z"],
  ["2026-10-25", "04:00", "once", "2026-10-25T02:00:00Z"],
])("on %s the office's clock shows %s %s: %s", (day, time, kind, instant) => {
  const reading = instantAt(day, time);
  expect(reading.kind).toBe(kind);
  if (reading.kind === "never") return;
  expect(reading.instant).toEqual(new Date(instant ?? ""));
  expect(officeTime(reading.instant)).toBe(time);
});
