import { currentLocale } from "#app/i18n/locale.ts";
import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { printedName } from "#app/features/certificates/register/certificate-names.ts";
import { kindInWords } from "#app/features/certificates/register/register-words.tsx";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { choiceText } from "./issue-list-form.ts";
import type { ProposalView } from "./issue-list-new-page.tsx";
import type { Choice } from "./propose-issue-list.server.ts";

/** The names that were chosen, as documents will print them, before it is done. */
export function IssueListConfirmPage({
  view: { cohort, candidates, fourEyes },
  choices,
}: {
  view: ProposalView;
  choices: Choice[];
}) {
  const chosen = new Map(choices.map((one) => [one.enrolmentId, one]));
  const rows = candidates.flatMap((candidate) => {
    const choice = chosen.get(candidate.enrolmentId);
    return choice ? [{ ...candidate, kind: choice.kind }] : [];
  });
  const title = m.issue_list_confirm_title();
  const between = [{ path: "/issue-lists", text: m.issue_lists_title() }];
  const back = `/${currentLocale()}/cohorts/${cohort.id}/issue-lists/new`;
  return (
    <Page breadcrumbs={cohortTrail(cohort, title, between)}>
      <PageHead title={title} lede={cohort.title[currentLocale()]} />
      <CohortTabs cohortId={cohort.id} here="issue-lists" />
      <p>
        {fourEyes
          ? m.issue_list_confirm_text_four()
          : m.issue_list_confirm_text_one()}
      </p>
      <Chosen rows={rows} />
      <form method="post" className="row" data-once>
        <input type="hidden" name="step" value="propose" />
        {rows.map((row) => (
          <input
            key={row.enrolmentId}
            type="hidden"
            name="row"
            value={choiceText(row)}
          />
        ))}
        <Button>
          {fourEyes
            ? m.issue_list_confirm_propose()
            : m.issue_list_confirm_issue()}
        </Button>
        <ButtonLink href={back} variant="quiet">
          {m.issue_list_confirm_back()}
        </ButtonLink>
      </form>
    </Page>
  );
}

type Row = ProposalView["candidates"][number] & Choice;

function Chosen({ rows }: { rows: Row[] }) {
  return (
    <DataTable id="chosen" caption={m.issue_list_confirm_table()}>
      <thead>
        <tr>
          <th scope="col">{m.issue_lists_column_person()}</th>
          <th scope="col">{m.issue_lists_column_kind()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ enrolmentId, personName, institutionName, kind }) => (
          <tr key={enrolmentId}>
            <th scope="row">
              {printedName(personName)}
              <small>{institutionName}</small>
            </th>
            <td>{kindInWords(kind)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
