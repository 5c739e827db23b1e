import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/data-table.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import type { Awaiting } from "./open-issue-list.server.ts";

/** The lists that wait for the reader's approval. */
export function ApprovalsPage({ awaiting }: { awaiting: Awaiting }) {
  const title = m.approvals_title();
  return (
    <Page>
      <PageHead title={title} />
      {awaiting.length === 0 ? (
        <EmptyState title={m.approvals_empty_title()}>
          {m.approvals_empty_text()}
        </EmptyState>
      ) : (
        <DataTable id="awaiting" caption={title} captionHidden>
          <thead>
            <tr>
              <th scope="col">{m.certificate_programme()}</th>
              <th scope="col">{m.issue_lists_column_proposed()}</th>
              <th scope="col">{m.issue_lists_column_people()}</th>
              <th scope="col">{m.attendance_column_actions()}</th>
            </tr>
          </thead>
          <tbody>
            {awaiting.map((list) => (
              <AwaitingRow key={list.id} list={list} />
            ))}
          </tbody>
        </DataTable>
      )}
    </Page>
  );
}

function AwaitingRow({ list }: { list: Awaiting[number] }) {
  const locale = currentLocale();
  const home = `/${locale}/cohorts/${list.cohortId}/issue-lists`;
  return (
    <tr>
      <th scope="row">
        {list.programmeTitle[locale]}
        <small>{list.cohortTitle[locale]}</small>
      </th>
      <td>
        {list.proposedBy}
        <small>{formatInstant(list.proposedAt)}</small>
      </td>
      <td>
        {m.approvals_people({ n: list.size })}
        {list.isCorrection ? <small>{m.issue_lists_correction()}</small> : null}
      </td>
      <td>
        <a href={`${home}/${list.id}`}>
          {m.approvals_open()}
          <span className="vh"> {list.cohortTitle[locale]}</span>
        </a>
      </td>
    </tr>
  );
}
