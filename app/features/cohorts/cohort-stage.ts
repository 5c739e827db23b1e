import type { Day } from "./office-day.ts";

export const STAGES = ["running", "coming", "over"] as const;
export type Stage = (typeof STAGES)[number];

/** Whether a cohort's days are now, to come or past; both days included. */
function stageOf(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  today: Day,
): Stage {
  if (startsOn > today) return "coming";
  return endsOn < today ? "over" : "running";
}

/** The cohorts of a stage with each one's own; all where none is asked for. */
export function stagesWith<Cohort extends { startsOn: Day; endsOn: Day }>(
  cohorts: readonly Cohort[],
  today: Day,
  asked: string | null,
): {
  cohorts: (Cohort & { stage: Stage })[];
  stage: Stage | null;
  total: number;
} {
  const stage = STAGES.find((one) => one === asked) ?? null;
  const all = cohorts.map((one) => ({ ...one, stage: stageOf(one, today) }));
  return {
    cohorts: all.filter((one) => stage === null || one.stage === stage),
    stage,
    total: all.length,
  };
}
