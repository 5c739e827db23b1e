import { describe, expect, test } from "vitest";
import { delimiterOf, MOST_ROWS, readTable } from "./read-table.server.ts";

describe("readTable", () => {
  test.each([
    [";", "a;b\n1;2,5"],
    [",", 'a,"b;b;b"\n1,2'],
    ["\t", "a\tb, or; c\n1\t2"],
    [",", "a\n1"],
  ])("finds what parts the columns: %j", (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test.each(["\n", "\r\n", "\r"])(
    "says on which line a row begins, with %j at the end of each",
    async (end) => {
      const text = ["", "a;b", '1;"x', 'y"', "", " ; ", "3;4", ""].join(end);
      expect(await readTable(text)).toEqual({
        ok: true,
        value: {
          delimiter: ";",
          header: ["a", "b"],
          rows: [
            { line: 3, cells: ["1", "x\ny"] },
            { line: 7, cells: ["3", "4"] },
          ],
        },
      });
    },
  );

  test.each([
    ["is never closed", 'a;b\n1;2\n3;"open\n5;6\n7;8\n', 3],
    ["stands in a cell", 'a;b\n1;2\n3;x"y\n', 3],
    ["ends too early", 'a;b\n1;"x"y\n', 2],
  ])("names the row whose quotation mark %s", async (_, text, line) => {
    const refusal = { code: "quotes", line };
    expect(await readTable(text)).toEqual({ ok: false, refusal });
  });

  test("refuses what is empty, has no rows, or has too many", async () => {
    const rows = (n: number) => `a;b\n${"1;2\n".repeat(n)}`;
    expect(await readTable(" \n\n")).toMatchObject({
      refusal: { code: "empty" },
    });
    expect(await readTable("a;b\n ; \n")).toMatchObject({
      refusal: { code: "no-rows" },
    });
    expect(await readTable(rows(MOST_ROWS))).toMatchObject({ ok: true });
    expect(await readTable(rows(MOST_ROWS + 1))).toMatchObject({
      refusal: { code: "too-many-rows", most: 10_000 },
    });
  });
});
