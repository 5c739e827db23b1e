import { setImmediate } from "node:timers/promises";
import { toCsv } from "#app/documents/csv.ts";
import { m } from "#app/paraglide/messages.js";
import type { ImportId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { COLUMNS } from "./columns.ts";
import { columnInWords, problemInWords } from "./import-words.ts";
import { listRows, type ImportRow } from "./import-rows.queries.server.ts";
import { isMistake } from "./row-problems.ts";

/** So few that nobody waits long while they are put in words. */
const SLICE = 250;

/**
 * The rows with mistakes as a CSV file that can be mended and read in again: the
 * cells as they came, the line they were on, and what is wrong.
 */
export async function errorRowsCsv(
  db: Queryable,
  importId: ImportId,
  locale: Locale,
): Promise<string> {
  const header = [
    m.import_column_line({}, { locale }),
    ...COLUMNS.map((column) => columnInWords(column, locale)),
    m.import_column_mistakes({}, { locale }),
  ];
  const lines: (string | number)[][] = [];
  let after = 0;
  for (;;) {
    const page = { outcome: "error", after, most: SLICE } as const;
    const rows = listRows(db, importId, page);
    lines.push(...rows.map((row) => lineOf(row, locale)));
    after = rows.at(-1)?.line ?? after;
    if (rows.length < SLICE) return toCsv([header, ...lines]);
    await setImmediate();
  }
}

function lineOf(
  { line, cells, problems }: ImportRow,
  locale: Locale,
): (string | number)[] {
  return [
    line,
    ...COLUMNS.map((column) => cells[column] ?? ""),
    problems
      .filter(isMistake)
      .map((problem) => problemInWords(problem, locale))
      .join("; "),
  ];
}
