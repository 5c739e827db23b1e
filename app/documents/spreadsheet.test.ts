import readXlsx from "read-excel-file/node";
import { expect, test } from "vitest";
import { oddNames } from "#tests/support/odd-names.ts";
import {
  writeSpreadsheet,
  type SpreadsheetSheet,
} from "./spreadsheet.server.ts";

const columns: SpreadsheetSheet["columns"] = [
  { title: "Vardas", type: "text" },
  { title: "Minutės", type: "number" },
  { title: "Dalis", type: "percent" },
  { title: "Diena", type: "day" },
  { title: "Pradžia", type: "instant" },
];

async function readBack(...sheets: SpreadsheetSheet[]) {
  return readXlsx(await writeSpreadsheet(sheets));
}

test("numbers, days and instants come back as such, under one header row", async () => {
  const row = [
    "Ona",
    315,
    7999,
    "2026-11-20",
    new Date("2026-11-20T07:00:00Z"),
  ];
  const [sheet] = await readBack({ name: "Lankomumas", columns, rows: [row] });
  expect(sheet).toEqual({
    sheet: "Lankomumas",
    data: [
      ["Vardas", "Minutės", "Dalis", "Diena", "Pradžia"],
      [
        "Ona",
        315,
        0.7999,
        new Date("2026-11-20T00:00:00Z"),
        // Nine o'clock in Vilnius: Excel knows no zones.
        new Date("2026-11-20T09:00:00Z"),
      ],
    ],
  });
});

test.each(["=1+1", "+370 600", "-1", "@SUM(A1)", "\t=1", "007", "1e5"])(
  "%j stays text",
  async (text) => {
    const [sheet] = await readBack({
      name: "A",
      columns: columns.slice(0, 1),
      rows: [[text]],
    });
    expect(String(sheet?.data[1]?.[0]).trim()).toBe(text.trim());
    expect(typeof sheet?.data[1]?.[0]).toBe("string");
  },
);

test("odd names come back, but for signs that no XML file can hold", async () => {
  const names = oddNames.map(({ name }) => name);
  const [sheet] = await readBack({
    name: "A",
    columns,
    rows: names.map((name) => [name, 1]),
  });
  const plain = (text: unknown) =>
    String(text ?? "")
      .replace(/[\p{Cc}\p{Cs}]/gu, "")
      .trim();
  expect(sheet?.data.slice(1).map(([name]) => plain(name))).toEqual(
    names.map(plain),
  );
});

test("several sheets keep their order; a name loses what Excel refuses", async () => {
  const sheets = await readBack(
    { name: "Lankomumas: [grupė] 2026/2027, antra dalis", columns, rows: [] },
    { name: "Užsiėmimai", columns, rows: [] },
  );
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    "Lankomumas   grupė  2026 2027, ",
    "Užsiėmimai",
  ]);
});
