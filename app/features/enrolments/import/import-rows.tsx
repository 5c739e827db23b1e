import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable, Filters } from "#app/ui/data-table.tsx";
import { Select } from "#app/ui/field.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { Column } from "./columns.ts";
import { columnInWords, OUTCOMES, problemInWords } from "./import-words.ts";
import type { ImportRow, RowOutcome } from "./import-rows.queries.server.ts";
import type { OpenImport } from "./open-import.server.ts";

const SHOWN: readonly Column[] = ["name", "email", "profession", "institution"];

/** The rows of a list, a page of them, with what is done and what is wrong. */
export function ImportRows({ open }: { open: OpenImport }) {
  const { cohort, found, counts, rows, outcome } = open;
  const here = `/${currentLocale()}/cohorts/${cohort.id}/imports/${found.id}`;
  return (
    <Panel
      id="rows"
      title={m.import_rows_title()}
      actions={
        counts.error > 0 ? (
          <ButtonLink variant="quiet" icon="download" href={`${here}/errors`}>
            {m.import_errors_download()}
          </ButtonLink>
        ) : null
      }
    >
      <OutcomeFilter open={open} />
      {rows.length === 0 ? (
        <p>{m.import_rows_none()}</p>
      ) : (
        <RowsTable rows={rows} isDry={found.state === "dry-run"} />
      )}
      <Pages open={open} address={pageAddress(here, outcome)} />
    </Panel>
  );
}

function OutcomeFilter({
  open: { counts, all, outcome },
}: {
  open: OpenImport;
}) {
  // The order in which they matter to whoever mends a list.
  const order: RowOutcome[] = ["error", "create", "enrol", "already"];
  return (
    <Filters label={m.import_filter_label()}>
      <Select
        id="show"
        name="show"
        label={m.import_filter()}
        empty={`${m.import_filter_all()} (${all})`}
        defaultValue={outcome ?? ""}
        options={order.map((value) => ({
          value,
          text: `${OUTCOMES[value].word()} (${counts[value]})`,
        }))}
      />
      <Button variant="quiet">{m.import_filter_show()}</Button>
    </Filters>
  );
}

function RowsTable({ rows, isDry }: { rows: ImportRow[]; isDry: boolean }) {
  return (
    <DataTable id="rows-table" caption={m.import_rows_table()} captionHidden>
      <thead>
        <tr>
          <th scope="col">{m.import_column_line()}</th>
          <th scope="col">
            {isDry ? m.import_column_outcome() : m.import_column_outcome_done()}
          </th>
          <th scope="col">{m.import_column_remarks()}</th>
          {SHOWN.map((column) => (
            <th key={column} scope="col">
              {columnInWords(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <th scope="row">{row.line}</th>
            <td>
              <Tag tone={OUTCOMES[row.outcome].tone}>
                {OUTCOMES[row.outcome].word()}
              </Tag>
            </td>
            <td>
              {row.problems.map((problem, i) => (
                <div key={i}>
                  <bdi>{problemInWords(problem)}</bdi>
                </div>
              ))}
            </td>
            {SHOWN.map((column) => (
              <td key={column}>
                <bdi>{shortened(row.cells[column])}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

const LONGEST_CELL = 80;

function shortened(cell = ""): string {
  const letters = [...cell];
  return letters.length > LONGEST_CELL
    ? `${letters.slice(0, LONGEST_CELL).join("")}…`
    : cell;
}

function Pages({
  open: { page, pages },
  address,
}: {
  open: OpenImport;
  address: (page: number) => string;
}) {
  if (pages === 1) return null;
  return (
    <Pager
      label={m.import_pages()}
      previous={
        page > 1
          ? { href: address(page - 1), text: m.import_pages_previous() }
          : undefined
      }
      status={<p className="meta">{m.import_pages_status({ page, pages })}</p>}
    >
      {page < pages ? (
        <ButtonLink
          variant="quiet"
          iconAfter="arrow-right"
          href={address(page + 1)}
        >
          {m.import_pages_next()}
        </ButtonLink>
      ) : null}
    </Pager>
  );
}

function pageAddress(here: string, outcome: RowOutcome | null) {
  return (page: number) => {
    const query = new URLSearchParams({ page: String(page) });
    if (outcome) query.set("show", outcome);
    return `${here}?${query}#rows`;
  };
}
