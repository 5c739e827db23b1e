import type { TargetName } from "./options.ts";

/** One run of one target. */
export type Run = {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor time of the server per request; null where it cannot be read. */
  cpuMs: number | null;
};

/** What is said about a target: the median of each number over its runs. */
export type Figure = Run & {
  name: TargetName;
  title: string;
  /** Of one answer's body as it was sent. */
  bytes: number;
  runs: readonly Run[];
};

/** A page of ours should cost at most this many times the trivial Remix page. */
export const MOST_TIMES_TRIVIAL = 1.5;

export type Comparison = {
  /** The median over the runs of cost : cost in the same run. */
  ratio: number;
  lowest: number;
  highest: number;
  by: "CPU-ms per request" | "requests per second";
  isMet: boolean;
};

export function figureOf(
  target: { name: TargetName; title: string; bytes: number },
  runs: readonly Run[],
): Figure {
  const cpu = runs.flatMap(({ cpuMs }) => cpuMs ?? []);
  return {
    ...target,
    requestsPerSecond: median(runs.map((run) => run.requestsPerSecond)),
    p50: median(runs.map(({ p50 }) => p50)),
    p99: median(runs.map(({ p99 }) => p99)),
    cpuMs: cpu.length === runs.length ? median(cpu) : null,
    runs,
  };
}

/**
 * How many times the trivial page's cost a page has. The runs are interleaved,
 * so each is compared with the one of the same round, when the machine was as
 * busy. By processor time, or by requests per second where that cannot be read.
 */
export function compare(page: Figure, trivial: Figure): Comparison {
  const byCpu = page.cpuMs !== null && trivial.cpuMs !== null;
  const cost = ({ cpuMs, requestsPerSecond }: Run) =>
    byCpu && cpuMs !== null ? cpuMs : 1 / requestsPerSecond;
  const ratios = page.runs.flatMap((run, round) => {
    const other = trivial.runs[round];
    return other ? [cost(run) / cost(other)] : [];
  });
  const ratio = median(ratios);
  return {
    ratio,
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    by: byCpu ? "CPU-ms per request" : "requests per second",
    isMet: ratio <= MOST_TIMES_TRIVIAL,
  };
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[(sorted.length - 1) >> 1],
    sorted[sorted.length >> 1],
  ];
  if (low === undefined || high === undefined)
    throw new Error("There is no median of nothing.");
  return (low + high) / 2;
}

/** The smallest value that at least `percent` of all do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1);
  const value = sorted[place];
  if (value === undefined)
    throw new Error("There is no percentile of nothing.");
  return value;
}
