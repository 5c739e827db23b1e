import writeXlsxFile, { type Cell, type Row } from "write-excel-file/node";

/** What a column holds; `day` is a calendar day such as `2026-11-22`. */
type ColumnType = "text" | "number" | "day" | "instant" | "percent";

export type SheetColumn = {
  title: string;
  type: ColumnType;
  /** In letters; as wide as the title where nothing is said. */
  width?: number;
};

/** `percent` takes hundredths of a percent; an instant is a Date. */
export type SheetValue = string | number | Date | null;

export type SpreadsheetSheet = {
  /** On the tab. Excel takes 31 letters, and none of `[ ] : * ? / \`. */
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
};

const LONGEST_NAME = 31;
/** The most that Excel takes in a cell. */
const LONGEST_TEXT = 32_767;
// XML 1.0 knows no other control signs, and no half of a pair.
const NOT_XML =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const FORMAT: Partial<Record<ColumnType, string>> = {
  day: "yyyy-mm-dd",
  instant: "yyyy-mm-dd hh:mm",
  percent: "0.00%",
};

/**
 * Writes an Excel file: one header row a sheet, numbers and dates as such. Text
 * stays text whatever it begins with, so `=1+1` is never counted out. Signs that
 * no XML file can hold are left out. Equal sheets give equal content.
 *
 * Takes over 50 ms for some thousands of rows: ask `spreadsheetInWorker` then.
 */
export async function writeSpreadsheet(
  sheets: readonly SpreadsheetSheet[],
): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: columns.map(({ title, width }) => ({
        width: width ?? Math.max(8, title.length + 2),
      })),
      data: [headerOf(columns), ...rows.map((row) => rowOf(columns, row))],
    })),
  ).toBuffer();
}

function headerOf(columns: readonly SheetColumn[]): Row {
  return columns.map(({ title }) => ({
    type: String,
    value: title,
    fontWeight: "bold",
    wrap: true,
  }));
}

function rowOf(
  columns: readonly SheetColumn[],
  values: readonly SheetValue[],
): Row {
  return columns.map(({ type }, at) => cellOf(type, values[at] ?? null));
}

function cellOf(type: ColumnType, value: SheetValue): Cell {
  if (value === null || value === "") return null;
  const format = FORMAT[type];
  const styled = format === undefined ? {} : { format };
  if (value instanceof Date) {
    return { type: Date, value: wallClock(value), ...styled };
  }
  if (typeof value === "number") {
    const number = type === "percent" ? value / 10_000 : value;
    return { type: Number, value: number, ...styled };
  }
  if (type === "day") {
    return { type: Date, value: new Date(`${value}T00:00:00Z`), ...styled };
  }
  const text = value.replace(NOT_XML, "").slice(0, LONGEST_TEXT);
  return text === "" ? null : { type: String, value: text };
}

const vilnius = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Vilnius",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Excel knows no zones: what the office's clock shows, written as if in UTC. */
function wallClock(instant: Date): Date {
  return new Date(`${vilnius.format(instant).replace(" ", "T")}Z`);
}

function sheetName(name: string): string {
  const plain = name.replace(/[[\]:*?/\\]/g, " ").replace(/^'|'$/g, " ");
  return plain.slice(0, LONGEST_NAME);
}
