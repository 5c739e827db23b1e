import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL, type CountTable, type Counts } from "./count-people.ts";
import { SMALLEST_SHOWN, suppressSmallCells } from "./suppress-small-cells.ts";

function counts(people: number): Counts {
  return { people, participations: people, certified: people };
}

/** A table whose totals are the sums of its cells. */
function tableOf(numbers: number[][]): CountTable {
  const sum = (line: number[]) => line.reduce((all, one) => all + one, 0);
  const columns = numbers[0]?.map((_, at) => String(at)) ?? [];
  return {
    rows: numbers.map((_, at) => String(at)),
    columns,
    cells: numbers.map((line) => line.map(counts)),
    rowTotals: numbers.map((line) => counts(sum(line))),
    columnTotals: columns.map((_, at) =>
      counts(sum(numbers.map((line) => line[at] ?? 0))),
    ),
    total: counts(sum(numbers.map(sum))),
  };
}

/** What is shown of people, with the totals as last row and column. */
function shownOf(table: CountTable): (number | null)[][] {
  const shown = suppressSmallCells(table);
  return [
    ...shown.cells.map((line, row) => [
      ...line.map(({ people }) => people),
      shown.rowTotals[row]?.people ?? null,
    ]),
    [...shown.columnTotals.map(({ people }) => people), shown.total.people],
  ];
}

describe("small numbers", () => {
  test.each([
    [
      [[1]],
      [
        [null, null],
        [null, null],
      ],
    ],
    [
      [[4]],
      [
        [null, null],
        [null, null],
      ],
    ],
    [
      [[5]],
      [
        [5, 5],
        [5, 5],
      ],
    ],
    [
      [[0]],
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])("of %j are shown as %j", (numbers, shown) => {
    expect(shownOf(tableOf(numbers))).toEqual(shown);
  });

  test("take the next smallest with them, or the total would tell", () => {
    const shown = shownOf(tableOf([[3], [10], [20]]));
    expect(shown.map(([people]) => people)).toEqual([null, null, 20, 33]);
  });

  test("leave a table without them as it is", () => {
    const table = tableOf([
      [5, 7],
      [12, 0],
    ]);
    expect(suppressSmallCells(table)).toMatchObject({
      hasSuppressed: false,
      total: counts(24),
    });
  });

  test("of people take everything else about them along", () => {
    const table: CountTable = {
      rows: ["a", "b", "c"],
      columns: [ALL],
      cells: [
        [{ people: 3, participations: 9, certified: 0 }],
        [counts(10)],
        [counts(20)],
      ],
      rowTotals: [
        { people: 3, participations: 9, certified: 0 },
        counts(10),
        counts(20),
      ],
      columnTotals: [{ people: 33, participations: 39, certified: 30 }],
      total: { people: 33, participations: 39, certified: 30 },
    };
    expect(suppressSmallCells(table).rowTotals[0]).toEqual({
      people: null,
      participations: null,
      certified: null,
    });
  });
});

describe("in any table", () => {
  const size = { minLength: 1, maxLength: 6 };
  const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(
      fc.array(fc.integer({ min: 0, max: 12 }), {
        minLength: width,
        maxLength: width,
      }),
      size,
    ),
  );

  test("no number from 1 to 4 is shown", () => {
    fc.assert(
      fc.property(tables, (numbers) => {
        for (const shown of shownOf(tableOf(numbers)).flat()) {
          const isSmall = shown !== null && shown > 0 && shown < SMALLEST_SHOWN;
          expect(isSmall).toBe(false);
        }
      }),
    );
  });

  test("no number that is kept back is the only one missing in its line", () => {
    fc.assert(
      fc.property(tables, (numbers) => {
        const shown = shownOf(tableOf(numbers));
        const columns = shown[0]?.map((_, at) => shown.map((line) => line[at]));
        for (const line of [...shown, ...(columns ?? [])]) {
          const kept = line.filter((one) => one === null).length;
          expect(kept).not.toBe(1);
        }
      }),
    );
  });

  test("what is shown is what was counted", () => {
    fc.assert(
      fc.property(tables, (numbers) => {
        const shown = shownOf(tableOf(numbers));
        numbers.forEach((line, row) =>
          line.forEach((people, column) => {
            expect([null, people]).toContain(shown[row]?.[column]);
          }),
        );
      }),
    );
  });
});
