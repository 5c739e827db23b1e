/** A step as it was marked done, in one track. */
export type StepCompletion = {
  pageId: string;
  track: string;
  completedAt: Date;
  wasSkipped: boolean;
};

/** A step that is done, in whatever track. */
type DoneStep = {
  /** The tracks that it was done in. */
  tracks: readonly string[];
  /** When it was done first. */
  completedAt: Date;
  /** Passed over in every track that it was done in. */
  wasSkipped: boolean;
};

/** What one enrolment has done, by page id or scenario id. */
export type DoneSteps = ReadonlyMap<string, DoneStep>;

/** Gathers the rows of one enrolment: a step that was done once is done. */
export function doneSteps(rows: readonly StepCompletion[]): DoneSteps {
  const byStep = Map.groupBy(rows, ({ pageId }) => pageId);
  return new Map(
    Array.from(byStep, ([pageId, ways]) => [
      pageId,
      {
        tracks: ways.map(({ track }) => track),
        completedAt: new Date(
          Math.min(...ways.map((way) => way.completedAt.getTime())),
        ),
        wasSkipped: ways.every(({ wasSkipped }) => wasSkipped),
      },
    ]),
  );
}
