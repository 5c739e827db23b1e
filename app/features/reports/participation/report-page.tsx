import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/data-table.tsx";
import { Select } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import type { OpenReport } from "./open-report.server.ts";
import { DIMENSIONS } from "./participation.ts";
import { writeReportQuery, type ReportQuery } from "./report-query.ts";
import { ReportTable } from "./report-table.tsx";
import { dimensionInWords, valueInWords } from "./values-in-words.ts";

/** How many people took part, counted by what the funder asks for. */
export function ReportPage({ report }: { report: OpenReport }) {
  const { query, table, asOf } = report;
  return (
    <Page>
      <PageHead
        title={m.report_title()}
        meta={[m.cohort_as_of({ instant: formatInstant(asOf) })]}
      />
      <p>{m.report_intro()}</p>
      <ReportFilters report={report} />
      {table.rows.length === 0 ? (
        <EmptyState title={m.report_empty_title()}>
          {m.report_empty_text()}
        </EmptyState>
      ) : (
        <>
          {table.hasSuppressed ? (
            <Notice tone="info" title={m.report_suppressed_title()}>
              {m.report_suppressed_text()}
            </Notice>
          ) : null}
          <ReportTable query={query} table={table} />
          <Downloads query={query} />
        </>
      )}
    </Page>
  );
}

function Downloads({ query }: { query: ReportQuery }) {
  const address = (file: string) =>
    `/${currentLocale()}/reports/${file}${writeReportQuery(query)}`;
  return (
    <p className="row">
      <ButtonLink variant="quiet" href={address("xlsx")}>
        {m.report_xlsx()}
      </ButtonLink>
      <ButtonLink variant="quiet" href={address("csv")}>
        {m.report_csv()}
      </ButtonLink>
    </p>
  );
}

function ReportFilters({ report }: { report: OpenReport }) {
  const { query, months, projects, programmes } = report;
  const byDimension = DIMENSIONS.map((value) => ({
    value,
    text: dimensionInWords(value),
  }));
  const byMonth = months.map((value) => ({
    value,
    text: valueInWords("month", value),
  }));
  return (
    <Filters label={m.report_filters()} action={`/${currentLocale()}/reports`}>
      <Select
        id="rows"
        name="rows"
        label={m.report_rows()}
        options={byDimension}
        defaultValue={query.rows}
      />
      <Choice
        name="columns"
        label={m.report_columns()}
        query={query}
        options={byDimension}
      />
      <Choice
        name="from"
        label={m.report_from()}
        query={query}
        options={byMonth}
      />
      <Choice name="to" label={m.report_to()} query={query} options={byMonth} />
      <Choice
        name="project"
        label={m.report_by_project()}
        query={query}
        options={projects.map(asItIs)}
      />
      <Choice
        name="programme"
        label={m.report_by_programme()}
        query={query}
        options={programmes.map(asItIs)}
      />
      <Button variant="quiet">{m.report_submit()}</Button>
    </Filters>
  );
}

/** A field that may stay empty. */
function Choice({
  name,
  label,
  query,
  options,
}: {
  name: Exclude<keyof ReportQuery, "rows">;
  label: string;
  query: ReportQuery;
  options: { value: string; text: string }[];
}) {
  const empty =
    name === "columns" ? m.report_no_columns() : m.catalogue_filter_any();
  return (
    <Select
      id={name}
      name={name}
      label={label}
      empty={empty}
      options={options}
      defaultValue={query[name] ?? ""}
    />
  );
}

function asItIs(value: string) {
  return { value, text: value };
}
