import { expect, test } from "vitest";
import { academicHours, attendedShare, formatHours } from "./academic-hours.ts";

test.each([
  [7999, 10_000, 7999],
  [79_995, 100_000, 7999],
  [79_999_999, 100_000_000, 7999],
  [8000, 10_000, 8000],
  [2, 3, 6666],
  [360, 360, 10_000],
  [0, 360, 0],
])("%d of %d minutes are %d hundredths of a percent", (part, whole, share) => {
  const sum = { attendedMinutes: part, plannedMinutes: whole };
  expect(attendedShare(sum)).toBe(share);
});

test("where nothing is planned, there is no share", () => {
  const sum = { attendedMinutes: 0, plannedMinutes: 0 };
  expect(attendedShare(sum)).toBeNull();
});

test("an academic hour has 45 minutes, and what is left is cut off", () => {
  expect(academicHours(90)).toBe(2);
  expect(academicHours(239)).toBe(5.31);
  expect(formatHours(240, "lt")).toBe("5,33");
  expect(formatHours(240, "en")).toBe("5.33");
});
