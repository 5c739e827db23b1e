import { expect, test } from "vitest";
import { daysLeft } from "./days-left.ts";

test.each([
  ["2026-11-22", "2026-11-30", 8],
  ["2026-11-30", "2026-11-30", 0],
  ["2026-12-01", "2026-11-30", -1],
  ["2026-10-24", "2026-10-26", 2],
  ["2026-12-31", "2027-01-01", 1],
])("from %s to %s it is %i days", (today, last, days) => {
  expect(daysLeft(today, last)).toBe(days);
});
