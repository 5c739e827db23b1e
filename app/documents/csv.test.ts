import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { csvDownload, neutralised, toCsv } from "./csv.ts";

describe("toCsv", () => {
  test("parts columns so that Excel in Lithuania reads them", () => {
    expect(
      toCsv([
        ["vardas", "val."],
        ["Ona Petrauskienė", 16],
      ]),
    ).toBe("\uFEFFvardas;val.\r\nOna Petrauskienė;16\r\n");
  });

  test("quotes what would break a row, and is read back as it was", () => {
    const rows = [["a;b", 'said "no"', "two\nlines", "", " blank "]];

    const read: unknown = parse(toCsv(rows), { bom: true, delimiter: ";" });

    expect(read).toEqual(rows);
  });

  test("takes another separator", () => {
    expect(toCsv([["a;b", "c,d"]], { separator: "," })).toBe(
      '\uFEFFa;b,"c,d"\r\n',
    );
  });
});

describe("neutralised", () => {
  test.each([
    "=1+1",
    "+370 600 00000",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n",
    "  =1",
    "\u200B=1",
    "\u00A0=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
  ])("puts an apostrophe before %j", (cell) => {
    expect(neutralised(cell)).toBe(`'${cell}`);
  });

  test.each(["Ona", "a=b", "Ona-Marija", "ona@gaire.example", "", "'=1"])(
    "leaves %j as it is",
    (cell) => {
      expect(neutralised(cell)).toBe(cell);
    },
  );

  test("leaves a number a number, also below zero", () => {
    expect(neutralised(-2.5)).toBe("-2.5");
  });
});

test("a download is named and kept out of caches", () => {
  const { headers } = csvDownload("a", "people-2026.csv");

  expect(headers.get("Content-Disposition")).toBe(
    'attachment; filename="people-2026.csv"',
  );
  expect(headers.get("Cache-Control")).toBe("private, no-store");
});
