import { currentLocale } from "#app/i18n/locale.ts";
import { kindInWords } from "#app/features/certificates/register/register-words.tsx";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/data-table.tsx";
import type { OpenIssueList } from "./open-issue-list.server.ts";

type Row = OpenIssueList["rows"][number];

/** Everybody on a list, with what the proposal rested on and what came of it. */
export function IssueListRows({
  open: { list, rows, runsCohort },
}: {
  open: OpenIssueList;
}) {
  return (
    <DataTable id="rows" caption={m.issue_list_rows()}>
      <thead>
        <tr>
          <th scope="col">{m.issue_lists_column_person()}</th>
          <th scope="col">{m.issue_lists_column_kind()}</th>
          <th scope="col">{m.issue_list_column_evidence()}</th>
          <th scope="col">{m.issue_list_column_result()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.enrolmentId}>
            <th scope="row">{row.personName}</th>
            <td>{kindInWords(row.kind)}</td>
            <td>{evidenceInWords(row)}</td>
            <td className="wrap-text">
              <Result row={row} cohortId={runsCohort ? list.cohortId : null} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function evidenceInWords({ evidence }: Row): string {
  const { attendedMinutes: attended, plannedMinutes: planned } = evidence;
  const met = m.issue_list_evidence_met();
  return planned === 0
    ? met
    : `${met}. ${m.issue_list_evidence_attended({ attended, planned })}`;
}

function Result({
  row: { state, number, refusal, certificateId },
  cohortId,
}: {
  row: Row;
  /** Where the certificate's own page is; null for who may not open it. */
  cohortId: string | null;
}) {
  if (state === "refused") {
    return m.issue_list_row_refused({ why: refusalInWords(refusal) });
  }
  if (!number) return m.issue_list_row_waiting();
  const words = m.my_learning_number({ number });
  const home = `/${currentLocale()}/cohorts/${cohortId}/certificates`;
  return cohortId ? <a href={`${home}/${certificateId}`}>{words}</a> : words;
}

const REFUSALS: Record<string, () => string> = {
  "already-issued": m.issue_list_refusal_already_issued,
  revoked: m.issue_list_refusal_revoked,
  "not-complete": m.issue_list_refusal_not_complete,
  withdrawn: m.issue_list_refusal_withdrawn,
  "certificate-due": m.issue_list_refusal_certificate_due,
  "not-printable": m.issue_list_refusal_not_printable,
  "own-certificate": m.issue_list_refusal_own_certificate,
  gone: m.issue_list_refusal_gone,
  changed: m.issue_list_refusal_changed,
  "replaced-already": m.issue_list_refusal_replaced_already,
};

function refusalInWords(code: string | null): string {
  return REFUSALS[code ?? ""]?.() ?? code ?? "";
}
