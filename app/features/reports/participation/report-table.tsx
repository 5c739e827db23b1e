import type { ReactNode } from "react";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/data-table.tsx";
import type { CountTable } from "./count-people.ts";
import {
  cellValue,
  writeReportQuery,
  type ReportQuery,
} from "./report-query.ts";
import {
  SMALLEST_SHOWN,
  type ShownCounts,
  type ShownTable,
} from "./suppress-small-cells.ts";
import { dimensionInWords, valueInWords } from "./values-in-words.ts";

type Column = CountTable["columns"][number];

/** The counts; every number that is shown leads to the people behind it. */
export function ReportTable({
  query,
  table,
}: {
  query: ReportQuery;
  table: ShownTable;
}) {
  const isSimple = query.columns === null;
  return (
    <DataTable id="report" caption={captionOf(query)}>
      {isSimple ? <SimpleHead query={query} /> : <Head {...{ query, table }} />}
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={row ?? ""}>
            <th scope="row">{valueInWords(query.rows, row)}</th>
            {isSimple ? (
              <AllCounts counts={table.rowTotals[index]} {...{ query, row }} />
            ) : (
              <Line {...{ query, table, row, index }} />
            )}
          </tr>
        ))}
        <tr>
          <th scope="row">{m.report_total()}</th>
          {isSimple ? (
            <AllCounts counts={table.total} {...{ query }} />
          ) : (
            <TotalLine {...{ query, table }} />
          )}
        </tr>
      </tbody>
    </DataTable>
  );
}

function captionOf({ rows, columns }: ReportQuery): string {
  const by = dimensionInWords(rows);
  return columns === null
    ? m.report_caption({ by })
    : m.report_caption_two({ by, and: dimensionInWords(columns) });
}

function SimpleHead({ query }: { query: ReportQuery }) {
  return (
    <thead>
      <tr>
        <th scope="col">{dimensionInWords(query.rows)}</th>
        <NumberHead>{m.report_unique_people()}</NumberHead>
        <NumberHead>{m.report_participations()}</NumberHead>
        <NumberHead>{m.report_certified()}</NumberHead>
      </tr>
    </thead>
  );
}

function NumberHead({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="num">
      {children}
    </th>
  );
}

function Head({ query, table }: { query: ReportQuery; table: ShownTable }) {
  return (
    <thead>
      <tr>
        <th scope="col">{dimensionInWords(query.rows)}</th>
        {table.columns.map((column) => (
          <NumberHead key={String(column)}>
            {valueInWords(query.columns, column)}
          </NumberHead>
        ))}
        <NumberHead>{m.report_total()}</NumberHead>
      </tr>
    </thead>
  );
}

function Line({
  query,
  table,
  row,
  index,
}: {
  query: ReportQuery;
  table: ShownTable;
  row: string | null;
  index: number;
}) {
  return (
    <>
      {table.columns.map((column, at) => (
        <Count
          key={String(column)}
          count={table.cells[index]?.[at]?.people}
          href={rowsHref(query, { row, column })}
        />
      ))}
      <Count
        count={table.rowTotals[index]?.people}
        href={rowsHref(query, { row })}
      />
    </>
  );
}

function TotalLine({
  query,
  table,
}: {
  query: ReportQuery;
  table: ShownTable;
}) {
  return (
    <>
      {table.columns.map((column, at) => (
        <Count
          key={String(column)}
          count={table.columnTotals[at]?.people}
          href={rowsHref(query, { column })}
        />
      ))}
      <Count count={table.total.people} href={rowsHref(query, {})} />
    </>
  );
}

function AllCounts({
  query,
  row,
  counts,
}: {
  query: ReportQuery;
  /** Not given in the line of totals. */
  row?: string | null;
  counts: ShownCounts | undefined;
}) {
  const href = rowsHref(query, row === undefined ? {} : { row });
  return (
    <>
      <Count count={counts?.people} href={href} />
      <Count count={counts?.participations} href={href} />
      <Count count={counts?.certified} href={href} />
    </>
  );
}

function Count({
  count,
  href,
}: {
  count: number | null | undefined;
  href: string;
}): ReactNode {
  if (count === undefined) return <td className="num">0</td>;
  if (count === null) {
    return (
      <td className="num">
        <abbr title={m.report_kept_back({ n: SMALLEST_SHOWN })}>
          {m.report_kept_back_short()}
        </abbr>
      </td>
    );
  }
  return (
    <td className="num">{count === 0 ? "0" : <a href={href}>{count}</a>}</td>
  );
}

function rowsHref(
  query: ReportQuery,
  cell: { row?: string | null; column?: Column },
): string {
  const { row, column } = cell;
  const extra: Record<string, string> = {};
  if (row !== undefined) extra.row = cellValue(row);
  if (column !== undefined && typeof column !== "symbol") {
    extra.column = cellValue(column);
  }
  return `/${currentLocale()}/reports/rows${writeReportQuery(query, extra)}`;
}
