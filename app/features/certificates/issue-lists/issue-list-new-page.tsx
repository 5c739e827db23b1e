import { currentLocale } from "#app/i18n/locale.ts";
import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { kindInWords } from "#app/features/certificates/register/register-words.tsx";
import { unmetInWords } from "#app/features/completion/unmet-in-words.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { outlookInWords } from "./candidate-words.ts";
import type { Candidate } from "./candidates.ts";
import { choiceText, MOST_ON_A_LIST } from "./issue-list-form.ts";
import type { OpenProposal } from "./open-proposal.server.ts";
import type { ProposeRefusal } from "./propose-issue-list.server.ts";

/** What the pages of a proposal show. */
export type ProposalView = Pick<OpenProposal, "candidates" | "isSignatory"> & {
  cohort: Pick<OpenProposal["cohort"], "id" | "title">;
  fourEyes: boolean;
};

/** Everybody's state; who is due a document is ticked. */
export function IssueListNewPage({
  view,
  refusal,
}: {
  view: ProposalView;
  /** Why the form was not taken. */
  refusal: ProposeRefusal | null;
}) {
  const { cohort, candidates } = view;
  const due = candidates.filter(({ outlook }) => outlook === "gets");
  const others = candidates.filter(({ outlook }) => outlook !== "gets");
  const title = m.issue_list_new_title();
  const between = [{ path: "/issue-lists", text: m.issue_lists_title() }];
  const isBarred = view.fourEyes && view.isSignatory;
  return (
    <Page breadcrumbs={cohortTrail(cohort, title, between)}>
      <Problem refusal={refusal} />
      <PageHead
        title={title}
        lede={cohort.title[currentLocale()]}
        meta={[m.issue_list_new_gets({ n: due.length })]}
      />
      <CohortTabs cohortId={cohort.id} here="issue-lists" />
      {isBarred ? (
        <Notice tone="warn" silent title={m.issue_list_new_signatory()} />
      ) : null}
      {due.length === 0 ? <p>{m.issue_list_new_nobody()}</p> : null}
      {due.length > 0 && !isBarred ? (
        <ChooseForm due={due} refusal={refusal} />
      ) : null}
      {others.length > 0 ? <Others others={others} /> : null}
    </Page>
  );
}

function Problem({ refusal }: { refusal: ProposeRefusal | null }) {
  if (refusal?.code === "nobody-chosen") {
    const errors = [{ href: "#row", text: m.issue_list_error_nobody() }];
    return <ErrorSummary title={m.error_summary()} errors={errors} />;
  }
  if (refusal?.code !== "stale") return null;
  return (
    <Notice tone="bad" title={m.issue_list_stale_title()}>
      <p>{m.issue_list_stale_text()}</p>
      <ul className="list">
        {refusal.people.map((candidate) => (
          <li key={candidate.enrolmentId}>
            {m.issue_list_stale_person({
              name: candidate.personName,
              why: outlookInWords(candidate),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ChooseForm({
  due,
  refusal,
}: {
  due: Candidate[];
  refusal: ProposeRefusal | null;
}) {
  const shown = due.slice(0, MOST_ON_A_LIST);
  const options = shown.flatMap((candidate) =>
    candidate.outlook === "gets"
      ? [
          {
            value: choiceText(candidate),
            text: candidate.personName,
            hint: hintOf(candidate),
          },
        ]
      : [],
  );
  const isEmpty = refusal?.code === "nobody-chosen";
  return (
    <form method="post" className="stack">
      <input type="hidden" name="step" value="check" />
      {due.length > shown.length ? (
        <p>{m.issue_list_new_first({ most: MOST_ON_A_LIST })}</p>
      ) : null}
      <CheckboxGroup
        id="row"
        name="row"
        legend={m.issue_list_new_choose()}
        legendAs="h2"
        hint={m.issue_list_new_choose_hint()}
        options={options}
        defaultValues={isEmpty ? [] : options.map(({ value }) => value)}
        {...(isEmpty ? { error: m.issue_list_error_nobody() } : {})}
      />
      <p>
        <Button iconAfter="arrow-right">{m.issue_list_new_next()}</Button>
      </p>
    </form>
  );
}

function hintOf(candidate: Candidate & { outlook: "gets" }): string {
  const { institutionName, kind, unmet } = candidate;
  const missing =
    kind === "participation"
      ? m.issue_list_new_why_participation({
          reasons: unmetInWords(unmet).join("; "),
        })
      : null;
  return [kindInWords(kind), institutionName, missing]
    .filter((part) => part !== null)
    .join(" · ");
}

function Others({ others }: { others: Candidate[] }) {
  return (
    <Panel id="others" title={m.issue_list_new_others()}>
      <DataTable
        id="others-table"
        caption={m.issue_list_new_others_table()}
        captionHidden
      >
        <thead>
          <tr>
            <th scope="col">{m.issue_lists_column_person()}</th>
            <th scope="col">{m.issue_list_new_column_why()}</th>
          </tr>
        </thead>
        <tbody>
          {others.map((candidate) => (
            <tr key={candidate.enrolmentId}>
              <th scope="row">
                {candidate.personName}
                <small>{candidate.institutionName}</small>
              </th>
              <td className="wrap-text">{outlookInWords(candidate)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
