import type { CountTable, Counts } from "./count-people.ts";

/** Fewer people than this could be recognised by those who know the place. */
export const SMALLEST_SHOWN = 5;

/** Counts as they may be shown; null stands for a number that is kept back. */
export type ShownCounts = { [Of in keyof Counts]: number | null };

export type ShownTable = Omit<
  CountTable,
  "cells" | "rowTotals" | "columnTotals" | "total"
> & {
  cells: ShownCounts[][];
  rowTotals: ShownCounts[];
  columnTotals: ShownCounts[];
  total: ShownCounts;
  /** Whether anything is kept back, so that the page can say why. */
  hasSuppressed: boolean;
};

const KINDS: (keyof Counts)[] = ["people", "participations", "certified"];

/**
 * Keeps back every number from 1 to 4, and as many others as it takes that none
 * of them can be worked out from the totals (complementary suppression): in each
 * line and each column that has a number kept back, at least two are, and what
 * they add up to is not small itself. Zero is shown: it speaks of nobody.
 *
 * Where the people of a cell are kept back, so is all else about them.
 *
 * The method is that of statistical offices for tables of frequencies; see
 * Hundepool et al., Statistical Disclosure Control (2012), chapter 5. It guards one
 * table: who asks for two that differ by one month can still subtract them.
 */
export function suppressSmallCells(table: CountTable): ShownTable {
  const hidden = KINDS.map((kind) => hiddenOf(table, kind));
  const [ofPeople] = hidden;
  const isHidden = (index: number, row: number, column: number) =>
    (hidden[index]?.[row]?.[column] ?? false) ||
    (ofPeople?.[row]?.[column] ?? false);
  const shown = (counts: Counts, row: number, column: number): ShownCounts => ({
    people: isHidden(0, row, column) ? null : counts.people,
    participations: isHidden(1, row, column) ? null : counts.participations,
    certified: isHidden(2, row, column) ? null : counts.certified,
  });
  const lastRow = table.rows.length;
  const lastColumn = table.columns.length;
  return {
    rows: table.rows,
    columns: table.columns,
    cells: table.cells.map((line, row) =>
      line.map((counts, column) => shown(counts, row, column)),
    ),
    rowTotals: table.rowTotals.map((one, row) => shown(one, row, lastColumn)),
    columnTotals: table.columnTotals.map((one, column) =>
      shown(one, lastRow, column),
    ),
    total: shown(table.total, lastRow, lastColumn),
    hasSuppressed: hidden.some((lines) =>
      lines.some((line) => line.includes(true)),
    ),
  };
}

/**
 * What is kept back of one kind of count, in a square with the totals as its last
 * row and column. Totals are cells like any other: one that is small is kept
 * back, and so is one by which a cell could be worked out.
 */
function hiddenOf(table: CountTable, kind: keyof Counts): boolean[][] {
  const numbers = withTotals(table).map((line) =>
    line.map((counts) => counts[kind]),
  );
  const hidden = numbers.map((line) => line.map(isSmall));
  // Each pass hides at least one more cell, so this comes to an end.
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of linesOf(numbers)) {
      const next = cellToHide(line, numbers, hidden);
      if (!next) continue;
      hidden[next.row]?.splice(next.column, 1, true);
      changed = true;
    }
  }
  return hidden;
}

function withTotals(table: CountTable): Counts[][] {
  return [
    ...table.cells.map((line, row) => [
      ...line,
      ...totalOf(table.rowTotals[row]),
    ]),
    [...table.columnTotals, table.total],
  ];
}

function totalOf(total: Counts | undefined): Counts[] {
  return total ? [total] : [];
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

type Place = { row: number; column: number };

/** Every row and every column, as places. */
function linesOf(numbers: readonly number[][]): Place[][] {
  const width = numbers[0]?.length ?? 0;
  const rows = numbers.map((line, row) =>
    line.map((_, column) => ({ row, column })),
  );
  const columns = Array.from({ length: width }, (_, column) =>
    numbers.map((_, row) => ({ row, column })),
  );
  return [...rows, ...columns];
}

/**
 * The smallest cell of a line that has to be hidden as well, because one hidden
 * number is what is missing to the total, or the hidden ones are few people
 * together. Null where the line is safe.
 */
function cellToHide(
  line: readonly Place[],
  numbers: readonly number[][],
  hidden: readonly boolean[][],
): Place | null {
  const at = <Of>(of: readonly Of[][], { row, column }: Place) =>
    of[row]?.[column];
  const kept = line.filter((place) => at(hidden, place));
  if (kept.length === 0) return null;
  // Without a total among them, the hidden ones are the total's rest.
  const inner = kept.filter((place) => place !== line.at(-1));
  const sum = inner.reduce((all, place) => all + (at(numbers, place) ?? 0), 0);
  const isSafe =
    kept.length > 1 && (sum >= SMALLEST_SHOWN || inner.length < kept.length);
  if (isSafe) return null;
  const open = line.filter(
    (place) => !at(hidden, place) && (at(numbers, place) ?? 0) > 0,
  );
  return open.reduce<Place | null>(
    (least, place) =>
      least && (at(numbers, least) ?? 0) <= (at(numbers, place) ?? 0)
        ? least
        : place,
    null,
  );
}
