import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import {
  kindInWords,
  StandingOfCertificate,
} from "#app/features/certificates/register/register-words.tsx";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import { IssueListState } from "./issue-list-state.tsx";
import type { OpenIssueLists } from "./open-issue-list.server.ts";

type Reply = FormReply | undefined;

/** The lists of a cohort, the numbers issued in it, and the void ones. */
export function IssueListsPage({
  open,
  voided,
  reply,
  refused,
}: {
  open: OpenIssueLists;
  /** The number that was declared void just now. */
  voided: string | null;
  reply: Reply;
  /** Why nothing was done, in words. */
  refused: string | null;
}) {
  const { cohort, lists } = open;
  const home = `/${currentLocale()}/cohorts/${cohort.id}/issue-lists`;
  const title = m.issue_lists_title();
  return (
    <Page breadcrumbs={cohortTrail(cohort, title)}>
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      {refused ? <Notice tone="bad" title={refused} /> : null}
      {voided ? (
        <Notice tone="ok" title={m.register_voided({ number: voided })} />
      ) : null}
      <PageHead
        title={title}
        lede={cohort.title[currentLocale()]}
        actions={
          <>
            <ButtonLink href={`${home}/new`}>{m.issue_lists_new()}</ButtonLink>
            <ButtonLink href="/verifier" variant="quiet" icon="download">
              {m.check_offline_download()}
            </ButtonLink>
          </>
        }
      />
      <CohortTabs cohortId={cohort.id} here="issue-lists" />
      {lists.length === 0 ? (
        <EmptyState title={m.issue_lists_empty_title()}>
          {m.issue_lists_empty_text()}
        </EmptyState>
      ) : (
        <ListsTable lists={lists} home={home} />
      )}
      <Issued open={open} />
      <VoidNumbers open={open} reply={reply} />
    </Page>
  );
}

function ListsTable({
  lists,
  home,
}: Pick<OpenIssueLists, "lists"> & { home: string }) {
  return (
    <DataTable id="lists" caption={m.issue_lists_table()}>
      <thead>
        <tr>
          <th scope="col">{m.issue_lists_column_proposed()}</th>
          <th scope="col">{m.issue_lists_column_by()}</th>
          <th scope="col">{m.issue_lists_column_people()}</th>
          <th scope="col">{m.issue_lists_column_state()}</th>
        </tr>
      </thead>
      <tbody>
        {lists.map(({ id, proposedAt, proposedBy, size, state, ...list }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`${home}/${id}`}>{formatInstant(proposedAt)}</a>
              {list.isCorrection ? (
                <small>{m.issue_lists_correction()}</small>
              ) : null}
            </th>
            <td>{proposedBy}</td>
            <td>{size}</td>
            <td>
              <IssueListState state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Issued({ open: { cohort, issued } }: { open: OpenIssueLists }) {
  const home = `/${currentLocale()}/cohorts/${cohort.id}/certificates`;
  if (issued.length === 0) {
    return (
      <Panel id="issued" title={m.issue_lists_issued_title()}>
        <p>{m.issue_lists_issued_none()}</p>
      </Panel>
    );
  }
  return (
    <DataTable id="issued" caption={m.issue_lists_issued_title()}>
      <thead>
        <tr>
          <th scope="col">{m.issue_lists_column_number()}</th>
          <th scope="col">{m.issue_lists_column_person()}</th>
          <th scope="col">{m.issue_lists_column_kind()}</th>
          <th scope="col">{m.issue_lists_column_issued()}</th>
          <th scope="col">{m.issue_lists_column_state()}</th>
        </tr>
      </thead>
      <tbody>
        {issued.map(({ id, number, kind, personName, issuedAt, state }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`${home}/${id}`}>{number}</a>
            </th>
            <td>{personName}</td>
            <td>{kindInWords(kind)}</td>
            <td>{formatDay(issuedAt)}</td>
            <td>
              <StandingOfCertificate state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function VoidNumbers({
  open: { series, voided, nextNumber },
  reply,
}: {
  open: OpenIssueLists;
  reply: Reply;
}) {
  return (
    <Panel id="void" title={m.register_void_title()}>
      {voided.length === 0 ? (
        <p>{m.register_void_none({ series })}</p>
      ) : (
        <ul className="list">
          {voided.map(({ number, voidedAt, reason }) => (
            <li key={number}>
              {m.register_void_row({
                number,
                day: formatDay(voidedAt),
                reason,
              })}
            </li>
          ))}
        </ul>
      )}
      <p>{m.register_void_text({ series })}</p>
      <form method="post" className="stack" data-once>
        <TextInput
          id="reason"
          name="reason"
          maxLength={500}
          autoComplete="off"
          label={m.register_void_reason()}
          hint={m.register_void_reason_hint()}
          {...fieldState(reply, "reason")}
        />
        <input type="hidden" name="number" value={nextNumber} />
        <p>
          <Button variant="quiet">
            {m.register_void_submit({ number: nextNumber })}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
