import { expect, test } from "vitest";
import { ageOfList } from "./list-age.ts";

const MADE = "2026-11-23T08:00:00.000Z";

test.each([
  { now: "2026-11-23T08:00:00Z", days: 0, isClockBehind: false },
  { now: "2026-11-24T07:59:59Z", days: 0, isClockBehind: false },
  { now: "2026-11-24T08:00:00Z", days: 1, isClockBehind: false },
  { now: "2027-11-23T08:00:00Z", days: 365, isClockBehind: false },
  { now: "2026-11-23T07:55:00Z", days: 0, isClockBehind: false },
  { now: "2026-11-23T07:54:59Z", days: 0, isClockBehind: true },
  { now: "2010-01-01T00:00:00Z", days: 0, isClockBehind: true },
])("at $now: $days days, clock behind: $isClockBehind", ({ now, ...age }) => {
  expect(ageOfList(MADE, new Date(now))).toEqual(age);
});
