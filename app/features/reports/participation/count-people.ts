import {
  valueOf,
  type Dimension,
  type Participation,
} from "./participation.ts";

/** What is counted in a cell. A person who was there three times is one. */
export type Counts = {
  people: number;
  participations: number;
  /** People with a certificate or a confirmation. */
  certified: number;
};

/** A table of counts; `null` as a value is "not stated". */
export type CountTable = {
  rows: (string | null)[];
  /** One column, `all`, where people are counted by one thing only. */
  columns: (string | null | typeof ALL)[];
  /** By row, then by column. */
  cells: Counts[][];
  rowTotals: Counts[];
  columnTotals: Counts[];
  total: Counts;
};

export const ALL = Symbol("all");

const inOrder = new Intl.Collator("lt", { numeric: true });

/**
 * Counts people by one dimension or by two. Totals are counted, not added up: a
 * person who changed the institution is one person in each of the two rows, and
 * one in the total.
 */
export function countPeople(
  participations: readonly Participation[],
  by: { rows: Dimension; columns: Dimension | null },
): CountTable {
  const { rows: rowsBy, columns: columnsBy } = by;
  const rowOf = (one: Participation) => valueOf(one, rowsBy);
  const columnOf = (one: Participation) =>
    columnsBy === null ? ALL : valueOf(one, columnsBy);
  const byRow = Map.groupBy(participations, rowOf);
  const byColumn = Map.groupBy(participations, columnOf);
  const rows = [...byRow.keys()].sort(compareValues);
  const columns = [...byColumn.keys()].sort(compareValues);
  return {
    rows,
    columns,
    cells: rows.map((row) => {
      const inRow = Map.groupBy(byRow.get(row) ?? [], columnOf);
      return columns.map((column) => countsOf(inRow.get(column) ?? []));
    }),
    rowTotals: rows.map((row) => countsOf(byRow.get(row) ?? [])),
    columnTotals: columns.map((column) => countsOf(byColumn.get(column) ?? [])),
    total: countsOf(participations),
  };
}

function countsOf(participations: readonly Participation[]): Counts {
  const people = new Set(participations.map(({ personId }) => personId));
  const certified = participations.filter(({ isCertified }) => isCertified);
  return {
    people: people.size,
    participations: participations.length,
    certified: new Set(certified.map(({ personId }) => personId)).size,
  };
}

/** The Lithuanian alphabet; what is not stated comes last. */
function compareValues(
  one: string | null | typeof ALL,
  other: string | null | typeof ALL,
): number {
  if (typeof one !== "string") return typeof other === "string" ? 1 : 0;
  if (typeof other !== "string") return -1;
  return inOrder.compare(one, other);
}
