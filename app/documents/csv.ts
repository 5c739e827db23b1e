/** A number is written as it is; nothing that a person typed is a number here. */
export type CsvCell = string | number;

/** What a spreadsheet program may take for the beginning of a formula. */
const BEGINS_A_FORMULA =
  /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** By which Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as a CSV file (RFC 4180, UTF-8 with a byte order mark, CRLF).
 *
 * Columns are parted by `;`, which Excel expects where the comma is the decimal
 * sign, as in Lithuania. A text that a spreadsheet could run as a formula gets
 * a leading apostrophe: `=`, `+`, `-`, `@`, their full-width forms, also behind
 * blanks, and a tab or line break in front.
 */
export function toCsv(
  rows: readonly (readonly CsvCell[])[],
  { separator = ";" }: { separator?: ";" | "," | "\t" } = {},
): string {
  const lines = rows.map((row) =>
    row.map((cell) => quoted(neutralised(cell), separator)).join(separator),
  );
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join("");
}

/** The cell as text that no spreadsheet program runs. */
export function neutralised(cell: CsvCell): string {
  if (typeof cell === "number") return String(cell);
  return BEGINS_A_FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * A download of a CSV file. `fileName` is plain ASCII: letters, digits, dashes
 * and dots.
 */
export function csvDownload(csv: string, fileName: string): Response {
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

function quoted(cell: string, separator: string): string {
  const needsQuotes = /["\r\n]/.test(cell) || cell.includes(separator);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
