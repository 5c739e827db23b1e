import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { Participation } from "./participation.ts";
import {
  writeReportQuery,
  type Cell,
  type ReportQuery,
} from "./report-query.ts";
import { dimensionInWords, valueInWords } from "./values-in-words.ts";

/** The people behind one number of a report, each with the cohort. */
export function ReportRowsPage({
  query,
  cell,
  rows,
  page,
  pages,
  count,
}: {
  query: ReportQuery;
  cell: Cell;
  rows: Participation[];
  page: number;
  pages: number;
  count: { people: number; participations: number };
}) {
  const back = `/${currentLocale()}/reports${writeReportQuery(query)}`;
  return (
    <Page
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: back, text: m.report_title() }],
        here: m.report_rows_title(),
      }}
    >
      <PageHead
        title={m.report_rows_title()}
        meta={[
          m.report_rows_people({ n: count.people }),
          ...cellInWords(query, cell),
        ]}
      />
      <DataTable id="people" caption={m.report_rows_title()} captionHidden>
        <Head />
        <tbody>
          {rows.map((row) => (
            <Row key={row.enrolmentId} row={row} />
          ))}
        </tbody>
      </DataTable>
      <Pages {...{ query, cell, page, pages }} />
    </Page>
  );
}

function Pages({
  query,
  cell,
  page,
  pages,
}: {
  query: ReportQuery;
  cell: Cell;
  page: number;
  pages: number;
}) {
  if (pages === 1) return null;
  const hrefOf = (to: number) => pageHref(query, cell, to);
  return (
    <Pager
      label={m.report_rows_pages()}
      status={<p>{m.report_rows_page({ page, pages })}</p>}
      previous={
        page > 1
          ? { href: hrefOf(page - 1), text: m.report_rows_back() }
          : undefined
      }
    >
      {page < pages ? (
        <ButtonLink href={hrefOf(page + 1)} variant="quiet">
          {m.report_rows_next()}
        </ButtonLink>
      ) : null}
    </Pager>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{m.report_rows_name()}</th>
        <th scope="col">{m.report_by_institution()}</th>
        <th scope="col">{m.report_by_profession()}</th>
        <th scope="col">{m.report_rows_cohort()}</th>
        <th scope="col">{m.report_by_month()}</th>
        <th scope="col">{m.report_certified()}</th>
      </tr>
    </thead>
  );
}

function Row({ row }: { row: Participation }) {
  const locale = currentLocale();
  return (
    <tr>
      <th scope="row">{row.personName}</th>
      <td>{row.institution ?? m.report_not_stated()}</td>
      <td>{valueInWords("profession", row.profession)}</td>
      <td>
        <a href={`/${locale}/cohorts/${row.cohortId}`}>
          {row.cohortTitle[locale]}
        </a>
      </td>
      <td>{valueInWords("month", row.month)}</td>
      <td>{row.isCertified ? m.report_yes() : m.report_no()}</td>
    </tr>
  );
}

function cellInWords({ rows, columns }: ReportQuery, cell: Cell): string[] {
  const words = (value: string) => (value === "-" ? null : value);
  return [
    ...(cell.row === null
      ? []
      : [`${dimensionInWords(rows)}: ${valueInWords(rows, words(cell.row))}`]),
    ...(cell.column === null || columns === null
      ? []
      : [
          `${dimensionInWords(columns)}: ${valueInWords(columns, words(cell.column))}`,
        ]),
  ];
}

function pageHref(query: ReportQuery, { row, column }: Cell, page: number) {
  const extra: Record<string, string> = { page: String(page) };
  if (row !== null) extra.row = row;
  if (column !== null) extra.column = column;
  return `/${currentLocale()}/reports/rows${writeReportQuery(query, extra)}`;
}
