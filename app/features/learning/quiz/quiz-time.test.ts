import { describe, expect, test } from "vitest";
import { NOW } from "#tests/support/now.ts";
import {
  deadlineOf,
  endOfGrace,
  hasLapsed,
  minutesAllowed,
} from "./quiz-time.ts";

const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const startedNow = { startedAt: NOW };

test.each([
  { limit: 20, extra: 0, minutes: 20 },
  { limit: 20, extra: 25, minutes: 25 },
  { limit: 15, extra: 50, minutes: 22.5 },
  { limit: 20, extra: 100, minutes: 40 },
])(
  "$limit minutes and $extra % are $minutes minutes",
  ({ limit, extra, minutes }) => {
    expect(minutesAllowed(limit, extra)).toBe(minutes);
    expect(deadlineOf(startedNow, limit, extra)).toEqual(after(minutes));
  },
);

test("a quiz without a limit has no deadline, whatever the extra time", () => {
  expect(deadlineOf(startedNow, undefined, 50)).toBeNull();
  expect(hasLapsed(null, after(10_000))).toBe(false);
});

describe("the grace after a deadline", () => {
  const deadline = after(20);

  test("is a minute, of which the last millisecond still counts", () => {
    expect(endOfGrace(deadline)).toEqual(after(21));
    expect(hasLapsed(deadline, deadline)).toBe(false);
    expect(hasLapsed(deadline, new Date(after(21).getTime() - 1))).toBe(false);
    expect(hasLapsed(deadline, after(21))).toBe(true);
  });
});
