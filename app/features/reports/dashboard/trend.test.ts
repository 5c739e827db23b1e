import { expect, test } from "vitest";
import { changesOf, trendOf } from "./trend.ts";

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const cohort = { startsOn: "2026-11-02", endsOn: "2026-11-30" } as const;

function learner(first: string | null, finished: string | null = null) {
  return {
    firstActivityAt: first ? at(first) : null,
    finishedAt: finished ? at(finished) : null,
    withdrawnAt: null,
  };
}

test("days are summed up from the first one to today", () => {
  const people = [
    learner("2026-11-03", "2026-11-04"),
    learner("2026-11-03"),
    learner(null),
  ];
  expect(trendOf(cohort, people, at("2026-11-05"))).toEqual([
    { day: "2026-11-02", started: 0, finished: 0 },
    { day: "2026-11-03", started: 2, finished: 0 },
    { day: "2026-11-04", started: 2, finished: 1 },
    { day: "2026-11-05", started: 2, finished: 1 },
  ]);
});

test("who left the cohort is in no day's sum", () => {
  const left = { ...learner("2026-11-03"), withdrawnAt: at("2026-11-04") };
  const days = trendOf(cohort, [left], at("2026-11-05"));
  expect(days.every(({ started }) => started === 0)).toBe(true);
});

test("it ends with the cohort, and holds what was done outside its days", () => {
  const people = [learner("2026-10-30", "2026-12-02")];
  const days = trendOf(cohort, people, at("2027-03-01"));
  expect(days[0]).toEqual({ day: "2026-10-30", started: 1, finished: 0 });
  expect(days.at(-1)).toEqual({ day: "2026-12-02", started: 1, finished: 1 });
});

test("a cohort that has not begun has one day", () => {
  expect(trendOf(cohort, [], at("2026-10-01"))).toEqual([
    { day: "2026-11-02", started: 0, finished: 0 },
  ]);
});

test("a day belongs to the office's calendar, also when clocks change", () => {
  const late = {
    ...learner(null),
    firstActivityAt: new Date("2026-10-24T21:30:00Z"),
  };
  const days = trendOf(
    { startsOn: "2026-10-24", endsOn: "2026-10-27" },
    [late],
    at("2026-10-27"),
  );
  expect(days.map(({ day, started }) => [day, started])).toEqual([
    ["2026-10-24", 0],
    ["2026-10-25", 1],
    ["2026-10-26", 1],
    ["2026-10-27", 1],
  ]);
});

test("the table has the days on which something changed, and the last", () => {
  const days = trendOf(cohort, [learner("2026-11-04")], at("2026-11-08"));
  expect(changesOf(days).map(({ day }) => day)).toEqual([
    "2026-11-04",
    "2026-11-08",
  ]);
});
