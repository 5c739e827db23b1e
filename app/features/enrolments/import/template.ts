import { toCsv } from "#app/documents/csv.ts";
import type { Locale } from "#app/shared/text.ts";
import { COLUMNS } from "./columns.ts";
import { exampleRow } from "./example-row.ts";
import { columnInWords } from "./import-words.ts";
import type { Track } from "./understand-row.ts";

/** A list to fill in: the columns by their names, and one row as an example. */
export function templateCsv(tracks: readonly Track[], locale: Locale): string {
  const example = exampleRow(locale, tracks[0]?.title[locale] ?? "");
  return toCsv([
    COLUMNS.map((column) => columnInWords(column, locale)),
    COLUMNS.map((column) => example[column] ?? ""),
  ]);
}
