import { toCsv } from "#app/documents/csv.ts";
import { m } from "#app/paraglide/messages.js";
import type { ImportId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { COLUMNS } from "./columns.ts";
import { columnInWords, problemInWords } from "./import-words.ts";
import { listRows } from "./import-rows.queries.server.ts";
import { MOST_ROWS } from "./read-table.ts";
import { isMistake } from "./row-problems.ts";

/**
 * The rows with mistakes as a CSV file that can be mended and read in again: the
 * cells as they came, the line they were on, and what is wrong.
 */
export function errorRowsCsv(
  db: Queryable,
  importId: ImportId,
  locale: Locale,
): string {
  const rows = listRows(db, importId, { outcome: "error", most: MOST_ROWS });
  const header = [
    m.import_column_line({}, { locale }),
    ...COLUMNS.map((column) => columnInWords(column, locale)),
    m.import_column_mistakes({}, { locale }),
  ];
  return toCsv([
    header,
    ...rows.map(({ line, cells, problems }) => [
      line,
      ...COLUMNS.map((column) => cells[column] ?? ""),
      problems
        .filter(isMistake)
        .map((problem) => problemInWords(problem, locale))
        .join("; "),
    ]),
  ]);
}
