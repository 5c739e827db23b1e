import type { SpreadsheetSheet } from "#app/documents/spreadsheet.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";
import type { OpenReport } from "./open-report.server.ts";
import {
  SMALLEST_SHOWN,
  type ShownCounts,
  type ShownTable,
} from "./suppress-small-cells.ts";
import { dimensionInWords, valueInWords } from "./values-in-words.ts";

type Line = (string | number)[];

/** The same as a sheet of a spreadsheet: numbers are numbers there. */
export function reportSpreadsheet(
  report: OpenReport,
  locale: Locale,
): SpreadsheetSheet {
  const [head = [], ...rows] = reportSheet(report, locale);
  return {
    name: m.report_title({}, { locale }),
    columns: head.map((title, at) => ({
      title: String(title),
      type: at === 0 ? "text" : "number",
      ...(at === 0 ? { width: 40 } : {}),
    })),
    rows,
  };
}

/**
 * A report as the lines of a file: head, rows, totals, and below them when it
 * was made and what was kept back. A number that was kept back is `<5`.
 */
export function reportSheet(
  { query, table, asOf }: OpenReport,
  locale: Locale,
): Line[] {
  const by = dimensionInWords(query.rows, locale);
  const isSimple = query.columns === null;
  const first = (row: string | null) => valueInWords(query.rows, row, locale);
  const lines = isSimple
    ? table.rows.map((row, at) => [first(row), ...all(table.rowTotals[at])])
    : table.rows.map((row, at) => [first(row), ...lineOf(table, at)]);
  const total = m.report_total({}, { locale });
  return [
    [by, ...headOf(query.columns, table, locale)],
    ...lines,
    isSimple
      ? [total, ...all(table.total)]
      : [
          total,
          ...table.columnTotals.map(({ people }) => shown(people)),
          shown(table.total.people),
        ],
    [],
    [m.cohort_as_of({ instant: formatDay(asOf, locale) }, { locale })],
    ...(table.hasSuppressed
      ? [[m.report_suppressed_text({}, { locale })]]
      : []),
  ];
}

function headOf(
  columns: OpenReport["query"]["columns"],
  table: ShownTable,
  locale: Locale,
): Line {
  if (columns === null) {
    return [
      m.report_unique_people({}, { locale }),
      m.report_participations({}, { locale }),
      m.report_certified({}, { locale }),
    ];
  }
  const values = table.columns.map((one) => valueInWords(columns, one, locale));
  return [...values, m.report_total({}, { locale })];
}

function lineOf(table: ShownTable, row: number): Line {
  const cells = table.cells[row] ?? [];
  return [
    ...cells.map(({ people }) => shown(people)),
    ...(table.rowTotals[row] ? [shown(table.rowTotals[row].people)] : []),
  ];
}

function all(counts: ShownCounts | undefined): Line {
  if (!counts) return [];
  const { people, participations, certified } = counts;
  return [people, participations, certified].map(shown);
}

function shown(count: number | null): string | number {
  return count ?? `<${SMALLEST_SHOWN}`;
}
