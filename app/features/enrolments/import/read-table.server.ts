import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { ImportReading } from "#app/shared/people-import.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { givingWay } from "./give-way.server.ts";

/** One row of a file. The header is line 1; a row begins on `line`. */
type TableRow = { line: number; cells: string[] };

export type Table = {
  delimiter: ImportReading["delimiter"];
  header: string[];
  rows: TableRow[];
};

export type TableRefusal =
  | { code: "empty" }
  | { code: "no-rows" }
  | { code: "too-many-rows"; most: number }
  | { code: "quotes"; line: number };

export const MOST_ROWS = 10_000;

/** Characters that are parsed at once: a few milliseconds' work. */
const SLICE = 8 * 1024;

/**
 * The cells of a text in columns, parted by what parts its first line. Blank
 * rows are left out. Reads piece by piece, so that other requests get their
 * turn in between.
 *
 * Refuses more than `MOST_ROWS` rows and quotes that are not closed, or that
 * stand in the middle of a cell, with the line of the row.
 */
export async function readTable(
  text: string,
): Promise<Result<Table, TableRefusal>> {
  const lines = text.replaceAll(/\r\n?/g, "\n");
  const delimiter = delimiterOf(lines);
  const rows: TableRow[] = [];
  // Where each row begins, and the next one; known before rows come through.
  const begins = [1];
  let row = 0;
  // A stream that has everything in memory never lets go by itself.
  const giveWay = givingWay();
  try {
    for await (const cells of recordsOf(lines, delimiter, begins)) {
      const line = begins[row++] ?? 0;
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
      if (rows.length > MOST_ROWS + 1)
        return refuse({ code: "too-many-rows", most: MOST_ROWS });
      await giveWay();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({ code: "quotes", line: begins.at(-1) ?? 0 });
  }
  const [header, ...others] = rows;
  if (!header) return refuse({ code: "empty" });
  if (others.length === 0) return refuse({ code: "no-rows" });
  return accept({ delimiter, header: header.cells, rows: others });
}

/** What parts the first line that is not blank; a comma where nothing does. */
export function delimiterOf(text: string): ImportReading["delimiter"] {
  const first = /[^\n]*\S[^\n]*/.exec(text)?.[0] ?? "";
  const unquoted = first.replaceAll(/"[^"]*"/g, "");
  const found = (["\t", ";", ","] as const)
    .map((mark) => ({ mark, times: unquoted.split(mark).length - 1 }))
    .sort((one, other) => other.times - one.times)[0];
  return found && found.times > 0 ? found.mark : ",";
}

function recordsOf(
  text: string,
  delimiter: string,
  begins: number[],
): AsyncIterable<string[]> {
  const parser = parse({
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    on_record: (cells, { lines }) => {
      begins.push(lines + 1);
      return cells;
    },
  });
  return Readable.from(slicesOf(text)).pipe(parser);
}

function* slicesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE)
    yield text.slice(at, at + SLICE);
}
