import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAcademicHours, minutesIn } from "./academic-hours.ts";
import { halvesOf, minutesOf, type SessionTimes } from "./session-time.ts";

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** Ordinary days, and the two on which clocks change; from midnight in Vilnius. */
const DAYS = [
  "2026-03-28T22:00:00Z",
  "2026-10-24T21:00:00Z",
  "2026-11-22T22:00:00Z",
].map((instant) => Date.parse(instant) / MINUTE);

type Minutes = {
  from: number;
  until: number;
  middle: number | null;
  breaks: [number, number][];
};

/** A session in whole minutes of an epoch; its breaks may overlap and stick out. */
const minutes: fc.Arbitrary<Minutes> = fc
  .record({
    day: fc.constantFrom(...DAYS),
    starts: fc.integer({ min: 0, max: DAY_MINUTES }),
    length: fc.integer({ min: 1, max: 14 * 60 }),
    middle: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    breaks: fc.array(
      fc.tuple(
        fc.integer({ min: -30, max: 14 * 60 }),
        fc.integer({ min: 1, max: 90 }),
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ day, starts, length, middle, breaks }) => {
    const from = day + starts;
    return {
      from,
      until: from + length,
      middle: middle === null ? null : from + Math.floor(length * middle),
      breaks: breaks.map(([at, long]) => [from + at, from + at + long]),
    };
  });

const timetables = fc.array(minutes, { minLength: 1, maxLength: 12 });

function sessionOf({ from, until, middle, breaks }: Minutes): SessionTimes {
  const at = (minute: number) => new Date(minute * MINUTE);
  return {
    startsAt: at(from),
    endsAt: at(until),
    halvesAt: middle === null ? null : at(middle),
    breaks: breaks.map(([starts, ends]) => ({
      startsAt: at(starts).toISOString(),
      endsAt: at(ends).toISOString(),
    })),
  };
}

/** Looks at every minute: is it taught, and in which half? */
function countedByHand({ from, until, middle, breaks }: Minutes): number[] {
  const taught = [0, 0];
  for (let minute = from; minute < until; minute++) {
    const isFree = breaks.some(
      ([begin, end]) => minute >= begin && minute < end,
    );
    const half = middle !== null && minute >= middle ? 1 : 0;
    if (!isFree) taught[half] = (taught[half] ?? 0) + 1;
  }
  return middle === null ? taught.slice(0, 1) : taught;
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

describe("the minutes of 1,000 random timetables", () => {
  test("are those that somebody counts one by one, half by half", () => {
    fc.assert(
      fc.property(timetables, (timetable) => {
        for (const minutes of timetable) {
          const halves = halvesOf(sessionOf(minutes));
          expect(halves.map((half) => half.minutes)).toEqual(
            countedByHand(minutes),
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("are the same in any order, by halves, by sessions and by hours", () => {
    fc.assert(
      fc.property(
        timetables,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (timetable, random) => {
          const sessions = timetable.map(sessionOf);
          const shuffled = sessions
            .map((session) => ({ session, at: random.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ session }) => session);
          const whole = sum(sessions.map(minutesOf));
          const halves = sessions.flatMap(halvesOf).map((half) => half.minutes);
          expect(sum(halves)).toBe(whole);
          expect(sum(shuffled.map(minutesOf))).toBe(whole);
          expect(sum(halves.toReversed())).toBe(whole);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("a session over the night when clocks change", () => {
  // From 23:00 to 05:00 by the clock, six hours on any other night.
  test.each([
    ["2026-03-28T21:00:00Z", "2026-03-29T02:00:00Z", 300],
    ["2026-10-24T20:00:00Z", "2026-10-25T03:00:00Z", 420],
  ])("from %s to %s is as long as it was: %i minutes", (from, until, long) => {
    const session = {
      startsAt: new Date(from),
      endsAt: new Date(until),
      breaks: [],
      halvesAt: null,
    };
    expect(minutesOf(session)).toBe(long);
  });
});

describe("academic hours", () => {
  test.each([
    [0, "0 akad. val. (0 min.)"],
    [45, "1 akad. val. (45 min.)"],
    [300, "6,67 akad. val. (300 min.)"],
    [360, "8 akad. val. (360 min.)"],
  ])("%i minutes are shown as %s", (minutes, shown) => {
    expect(formatAcademicHours(minutes, "lt")).toBe(shown);
  });

  test("are whole minutes, so that a plan can be compared exactly", () => {
    expect(minutesIn(8)).toBe(360);
    expect(formatAcademicHours(300, "en")).toBe("6.67 academic h (300 min)");
  });
});
