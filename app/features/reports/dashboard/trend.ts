import { officeDay, type Day } from "#app/features/cohorts/office-day.ts";
import type { LearnerProgress } from "#app/features/completion/completion.queries.server.ts";

/** How many had begun, and how many had finished, at the end of a day. */
export type TrendDay = { day: Day; started: number; finished: number };

type Learner = Pick<
  LearnerProgress,
  "firstActivityAt" | "finishedAt" | "withdrawnAt"
>;

const DAY_MS = 86_400_000;

/** No cohort is shown for longer; what came before is in the first day's sum. */
const MOST_DAYS = 400;

/**
 * A cohort day by day, from its first day or the first deed until today or its
 * last day, whichever comes first. Who left the cohort is not counted, on any
 * day, so both numbers only rise.
 */
export function trendOf(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  learners: readonly Learner[],
  now: Date,
): TrendDay[] {
  const present = learners.filter(({ withdrawnAt }) => !withdrawnAt);
  const started = byDay(present.map(({ firstActivityAt }) => firstActivityAt));
  const finished = byDay(present.map(({ finishedAt }) => finishedAt));
  const deeds = [...started.keys(), ...finished.keys()].sort();
  const first = earlier(deeds.at(0) ?? startsOn, startsOn);
  const last = later(deeds.at(-1) ?? startsOn, earlier(officeDay(now), endsOn));
  const sum = { started: 0, finished: 0 };
  const days = daysBetween(first, last).map((day) => {
    sum.started += started.get(day) ?? 0;
    sum.finished += finished.get(day) ?? 0;
    return { day, ...sum };
  });
  return days.slice(-MOST_DAYS);
}

/** The days on which something changed, and the last one. */
export function changesOf(days: readonly TrendDay[]): TrendDay[] {
  return days.filter((one, index) => {
    const before = days[index - 1];
    const isLast = index === days.length - 1;
    return (
      isLast ||
      one.started !== (before?.started ?? 0) ||
      one.finished !== (before?.finished ?? 0)
    );
  });
}

function byDay(instants: readonly (Date | null)[]): Map<Day, number> {
  const sums = new Map<Day, number>();
  for (const at of instants) {
    if (!at) continue;
    const day = officeDay(at);
    sums.set(day, (sums.get(day) ?? 0) + 1);
  }
  return sums;
}

function daysBetween(first: Day, last: Day): Day[] {
  const from = Date.parse(`${first}T12:00:00Z`);
  const to = Date.parse(`${last}T12:00:00Z`);
  const count = Math.max(1, Math.round((to - from) / DAY_MS) + 1);
  return Array.from({ length: count }, (_, index) =>
    officeDay(new Date(from + index * DAY_MS)),
  );
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
