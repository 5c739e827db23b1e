import {
  DIMENSIONS,
  valueOf,
  type Dimension,
  type Participation,
} from "./participation.ts";

/** What a report is asked for; all of it stands in the address. */
export type ReportQuery = {
  rows: Dimension;
  columns: Dimension | null;
  /** First and last month, `2026-11`, both included. */
  from: string | null;
  to: string | null;
  project: string | null;
  programme: string | null;
};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Stands in an address for "not stated", which is no value of anything. */
const NOT_STATED = "-";

/**
 * Reads what an address asks for. What is not known (an old bookmark, a typing
 * mistake) is as if it were not there; columns that repeat the rows are none.
 */
export function readReportQuery(query: URLSearchParams): ReportQuery {
  const rows = dimensionIn(query.get("rows")) ?? "gender";
  const columns = dimensionIn(query.get("columns"));
  return {
    rows,
    columns: columns === rows ? null : columns,
    from: monthIn(query.get("from")),
    to: monthIn(query.get("to")),
    project: textIn(query.get("project")),
    programme: textIn(query.get("programme")),
  };
}

/** The same as an address has it; `extra` names one cell. */
export function writeReportQuery(
  query: ReportQuery,
  extra: Record<string, string> = {},
): string {
  const asked = Object.entries({ ...query, ...extra }).flatMap(
    ([name, value]) => (value === null ? [] : [[name, value]]),
  );
  return `?${new URLSearchParams(asked)}`;
}

/** The participations that a report speaks of. */
export function askedFor(
  participations: readonly Participation[],
  { from, to, project, programme }: ReportQuery,
): Participation[] {
  return participations.filter(
    (one) =>
      (from === null || one.month >= from) &&
      (to === null || one.month <= to) &&
      (project === null || one.project === project) &&
      (programme === null || one.programmeCode === programme),
  );
}

/** One cell of the table as an address names it; a total names no value. */
export type Cell = { row: string | null; column: string | null };

export function readCell(query: URLSearchParams): Cell {
  return { row: query.get("row"), column: query.get("column") };
}

/** How a value is written in an address. */
export function cellValue(value: string | null): string {
  return value ?? NOT_STATED;
}

/** The participations behind one number. */
export function behindCell(
  participations: readonly Participation[],
  { rows, columns }: ReportQuery,
  { row, column }: Cell,
): Participation[] {
  return participations.filter(
    (one) =>
      (row === null || cellValue(valueOf(one, rows)) === row) &&
      (column === null ||
        columns === null ||
        cellValue(valueOf(one, columns)) === column),
  );
}

function dimensionIn(value: string | null): Dimension | null {
  return DIMENSIONS.find((dimension) => dimension === value) ?? null;
}

function monthIn(value: string | null): string | null {
  return value !== null && MONTH.test(value) ? value : null;
}

function textIn(value: string | null): string | null {
  return value === null || value === "" ? null : value.slice(0, 200);
}
