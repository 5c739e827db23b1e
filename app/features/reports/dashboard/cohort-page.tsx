import {
  formatInstant,
  formatPercent,
  formatPeriod,
} from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Kpis, Panel } from "#app/ui/panel.tsx";
import { AttentionList } from "#app/ui/rows.tsx";
import { CohortTable, IssueForm } from "./cohort-table.tsx";
import type { CohortLearner, OpenCohort } from "./open-cohort.server.ts";
import { StandingTag } from "./standing.tsx";

type Open = OpenCohort & { asOf: Date };

/** A cohort at a glance: numbers, what needs a decision, then everybody. */
export function CohortPage({
  open,
  issued,
  refused,
}: {
  open: Open;
  /** The certificate that was issued just now. */
  issued: { number: string; name: string } | null;
  /** Why the last request to issue was refused, in words. */
  refused: string | null;
}) {
  const { cohort, learners, asOf } = open;
  const locale = currentLocale();
  return (
    <Page
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: `/${locale}/cohorts`, text: m.cohorts_title() }],
        here: cohort.title[locale],
      }}
    >
      {issued ? (
        <Notice tone="ok" title={m.cohort_issued_title()}>
          {m.cohort_issued_text(issued)}
        </Notice>
      ) : null}
      {refused ? <Notice tone="bad" title={refused} /> : null}
      <PageHead title={cohort.title[locale]} meta={metaOf(cohort, asOf)} />
      <p>{ruleInWords(cohort.programme.rule)}</p>
      <Kpis items={numbersOf(learners)} />
      <Attention learners={learners} />
      {learners.length === 0 ? (
        <EmptyState title={m.cohort_empty_title()}>
          {m.cohort_empty_text()}
        </EmptyState>
      ) : (
        <CohortTable cohort={cohort} learners={learners} />
      )}
    </Page>
  );
}

function metaOf({ programme, startsOn, endsOn }: Open["cohort"], asOf: Date) {
  const { contactHours, onlineHours, selfStudyHours } = programme;
  return [
    m.cohort_programme({
      code: programme.code,
      title: programme.title[currentLocale()],
    }),
    m.cohort_hours({ n: contactHours + onlineHours + selfStudyHours }),
    formatPeriod({ from: startsOn, to: endsOn }),
    m.cohort_as_of({ instant: formatInstant(asOf) }),
  ];
}

function ruleInWords({ certificate }: Open["cohort"]["programme"]["rule"]) {
  const quizPercent =
    certificate.find((clause) => clause.kind === "quiz")?.percent ?? null;
  return quizPercent === null
    ? m.cohort_rule_pages()
    : m.cohort_rule({ percent: formatPercent(quizPercent * 100) });
}

function numbersOf(learners: readonly CohortLearner[]) {
  const count = (wanted: CohortLearner["standing"]) =>
    learners.filter(({ standing }) => standing === wanted).length;
  return [
    { label: m.cohort_kpi_enrolled(), value: learners.length },
    { label: m.learner_not_started(), value: count("not-started") },
    { label: m.learner_in_progress(), value: count("in-progress") },
    { label: m.learner_failed(), value: count("failed") },
    { label: m.learner_ready(), value: count("ready") },
    { label: m.cohort_kpi_certified(), value: count("certified") },
  ];
}

/** Who waits for the coordinator, each with the one thing to do. */
function Attention({ learners }: { learners: readonly CohortLearner[] }) {
  const waiting = learners.filter(
    ({ standing }) => standing === "ready" || standing === "failed",
  );
  return (
    <Panel id="attention" title={m.cohort_attention_title()}>
      {waiting.length === 0 ? (
        <p>{m.cohort_attention_none()}</p>
      ) : (
        <AttentionList
          items={waiting.map((learner) => ({
            key: learner.enrolmentId,
            tag: <StandingTag standing={learner.standing} />,
            text: (
              <>
                <strong>{learner.personName}</strong>{" "}
                {learner.standing === "ready"
                  ? m.cohort_attention_ready()
                  : m.cohort_attention_failed()}
              </>
            ),
            action:
              learner.standing === "ready" && !learner.isOwn ? (
                <IssueForm learner={learner} />
              ) : null,
          }))}
        />
      )}
    </Panel>
  );
}
