import { MOST_TIMES_TRIVIAL, type Comparison, type Figure } from "./figures.ts";
import type { Options } from "./options.ts";

/** One-minute load averages; beside our two processes it tells who else was busy. */
type Machine = {
  node: string;
  cores: number;
  cpu: string;
  loadBefore: number;
  loadAfter: number;
};

export type Report = {
  measuredAt: string;
  machine: Machine;
  options: Options;
  figures: Figure[];
  /** Null when not both pages were measured. */
  comparison: Comparison | null;
  /** What was studied beside the table, in words. */
  studies: string[];
};

const HEAD = ["", "req/s", "p50 ms", "p99 ms", "CPU-ms/req", "kB"];

/** The report as the terminal shows it. */
export function reportText(report: Report): string {
  const { machine, options, figures, comparison, studies } = report;
  return [
    ...tableOf([HEAD, ...figures.map(cellsOf)]),
    "",
    `Medians of ${options.runs} interleaved runs of ${options.seconds} s over ${options.connections} connections, ${options.gzip ? "with gzip" : "without compression"};`,
    "submissions: one run, each attempt once, over 32 connections.",
    `Node ${machine.node}, ${machine.cores} cores (${machine.cpu}); load average ${machine.loadBefore.toFixed(1)} before, ${machine.loadAfter.toFixed(1)} after.`,
    ...(figures.some(({ cpuMs }) => cpuMs === null)
      ? ["No /proc here: processor time is not shown."]
      : []),
    ...(machine.loadBefore > machine.cores / 2
      ? ["The machine had other work: on a quiet one the figures are better."]
      : []),
    ...(comparison ? ["", sentenceOf(comparison)] : []),
    ...(studies.length > 0 ? ["", ...studies] : []),
  ].join("\n");
}

function cellsOf(figure: Figure): string[] {
  return [
    figure.title,
    figure.requestsPerSecond.toFixed(0),
    figure.p50.toFixed(0),
    figure.p99.toFixed(0),
    figure.cpuMs?.toFixed(2) ?? "–",
    (figure.bytes / 1000).toFixed(1),
  ];
}

function tableOf(rows: readonly string[][]): string[] {
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("   "),
  );
}

function sentenceOf({ ratio, lowest, highest, by, isMet }: Comparison): string {
  const range = `${lowest.toFixed(2)} to ${highest.toFixed(2)}`;
  return `Module page : trivial Remix page = ${ratio.toFixed(2)} (${range}, by ${by}); at most ${MOST_TIMES_TRIVIAL}: ${isMet ? "met" : "not met"}.`;
}
