import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead, type Trail } from "#app/ui/page.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { CorrectionTable } from "./issue-list-correction.tsx";
import { DecideForms } from "./issue-list-decide.tsx";
import { IssueListRows } from "./issue-list-rows.tsx";
import { IssueListState } from "./issue-list-state.tsx";
import type { OpenIssueList } from "./open-issue-list.server.ts";

/** A list: who is on it, what was decided, how far the issuing is. */
export function IssueListPage({
  open,
  reply,
  refused,
}: {
  open: OpenIssueList;
  reply: FormReply | undefined;
  /** Why nothing was done, in words. */
  refused: string | null;
}) {
  const { list } = open;
  const title = listTitle(list);
  return (
    <Page breadcrumbs={trailOf(open, title)}>
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      {refused ? <Notice tone="bad" title={refused} /> : null}
      {open.isOwnProposal && !refused ? (
        <Notice tone="warn" silent title={m.issue_list_error_own_proposal()} />
      ) : null}
      <PageHead
        title={title}
        lede={list.cohortTitle[currentLocale()]}
        meta={[
          <IssueListState key="state" state={list.state} />,
          m.issue_list_proposed_by({
            name: list.proposedBy,
            instant: formatInstant(list.proposedAt),
          }),
          decidedInWords(open),
        ]}
      />
      {open.runsCohort ? (
        <CohortTabs cohortId={list.cohortId} here="issue-lists" />
      ) : null}
      {list.reason ? (
        <p>{m.issue_list_reason({ reason: list.reason })}</p>
      ) : null}
      <HowFar open={open} />
      {open.rows.map(({ enrolmentId, correction }) =>
        correction ? (
          <CorrectionTable key={enrolmentId} correction={correction} />
        ) : null,
      )}
      <IssueListRows open={open} />
      <DecideForms open={open} reply={reply} />
    </Page>
  );
}

/** „Išdavimo sąrašas“ or „Pažymėjimo pataisa“, and the day. */
export function listTitle({
  proposedAt,
  isCorrection,
}: Pick<OpenIssueList["list"], "proposedAt" | "isCorrection">): string {
  const day = formatDay(proposedAt);
  return isCorrection
    ? m.issue_list_correction_title({ day })
    : m.issue_list_title({ day });
}

/** The signatory comes from their approvals; the coordinator from the cohort. */
function trailOf({ list, runsCohort }: OpenIssueList, title: string): Trail {
  if (runsCohort) {
    const between = [{ path: "/issue-lists", text: m.issue_lists_title() }];
    return cohortTrail(
      { id: list.cohortId, title: list.cohortTitle },
      title,
      between,
    );
  }
  const href = `/${currentLocale()}/approvals`;
  return {
    label: m.nav_breadcrumbs(),
    steps: [{ href, text: m.approvals_title() }],
    here: title,
  };
}

function decidedInWords({ list }: OpenIssueList): string | null {
  const { state, decidedBy, decidedAt, fourEyes } = list;
  if (!decidedBy || !decidedAt) return null;
  const by = { name: decidedBy, instant: formatInstant(decidedAt) };
  if (state === "rejected") return m.issue_list_rejected_by(by);
  if (state === "withdrawn") return m.issue_list_withdrawn_by(by);
  return fourEyes ? m.issue_list_approved_by(by) : null;
}

function HowFar({ open }: { open: OpenIssueList }) {
  const { list, rows } = open;
  const count = (wanted: (typeof rows)[number]["state"]) =>
    rows.filter(({ state }) => state === wanted).length;
  const total = rows.length;
  if (list.state === "issuing") {
    const done = total - count("waiting");
    if (open.isParked) return <Stopped open={open} of={{ done, total }} />;
    return (
      <Progress
        label={m.issue_list_progress()}
        value={done}
        max={total}
        text={m.issue_list_progress_of({ done, total })}
      />
    );
  }
  if (list.state !== "issued") return null;
  const counts = { issued: count("issued"), refused: count("refused") };
  return (
    <Notice
      tone={counts.refused > 0 ? "warn" : "ok"}
      silent
      title={m.issue_list_done(counts)}
    />
  );
}

/** The job gave up: what is done, and the way to go on. */
function Stopped({
  open: { runsCohort },
  of,
}: {
  open: OpenIssueList;
  of: { done: number; total: number };
}) {
  return (
    <Notice tone="bad" silent title={m.issue_list_parked_title()}>
      <p>{m.issue_list_parked_text()}</p>
      <p>{m.issue_list_progress_stopped(of)}</p>
      {runsCohort ? (
        <form method="post" data-once>
          <input type="hidden" name="decision" value="continue" />
          <Button>{m.issue_list_continue()}</Button>
        </form>
      ) : null}
    </Notice>
  );
}
