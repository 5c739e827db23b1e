import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { ruleInWords } from "#app/features/completion/rule-in-words.ts";
import { formatInstant, formatPeriod } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { CohortId } from "#app/shared/ids.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Columns, EmptyState, Kpis } from "#app/ui/panel.tsx";
import { ExceptionsPanel } from "./exceptions-panel.tsx";
import { MatrixFilters } from "./matrix-filters.tsx";
import { MatrixPages, MatrixTable } from "./matrix-table.tsx";
import type { Dashboard } from "./open-dashboard.server.ts";
import { TrendPanel } from "./trend-chart.tsx";

/** A cohort at a glance: numbers, what needs a decision, then everybody. */
export function CohortPage({ dashboard }: { dashboard: Dashboard }) {
  const { cohort, exceptions, numbers, trend } = dashboard;
  const locale = currentLocale();
  const isEmpty = numbers.enrolled + numbers.withdrawn === 0;
  return (
    <Page
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: `/${locale}/cohorts`, text: m.cohorts_title() }],
        here: cohort.title[locale],
      }}
    >
      <PageHead
        title={cohort.title[locale]}
        meta={metaOf(dashboard)}
        actions={<Actions cohortId={cohort.id} isEmpty={isEmpty} />}
      />
      <CohortTabs cohortId={cohort.id} here="overview" />
      <Kpis items={kpisOf(dashboard)} />
      <Columns>
        <ExceptionsPanel cohortId={cohort.id} exceptions={exceptions} />
        <TrendPanel days={trend} people={numbers.enrolled} />
      </Columns>
      <Rule dashboard={dashboard} />
      {isEmpty ? (
        <EmptyState
          title={m.cohort_empty_title()}
          action={
            <ButtonLink
              variant="quiet"
              href={`/${locale}/cohorts/${cohort.id}/people`}
            >
              {m.cohort_tab_people()}
            </ButtonLink>
          }
        >
          {m.cohort_empty_text()}
        </EmptyState>
      ) : (
        <>
          <MatrixFilters dashboard={dashboard} />
          <MatrixTable dashboard={dashboard} />
          <MatrixPages dashboard={dashboard} />
        </>
      )}
    </Page>
  );
}

/** The files that people ask for, and the one next step. */
function Actions({
  cohortId,
  isEmpty,
}: {
  cohortId: CohortId;
  isEmpty: boolean;
}) {
  const home = `/${currentLocale()}/cohorts/${cohortId}`;
  return (
    <>
      <ButtonLink variant="quiet" href={`${home}/calendar`} icon="download">
        {m.session_calendar_link()}
      </ButtonLink>
      <ButtonLink
        variant={isEmpty ? "primary" : "quiet"}
        href={`${home}/imports/new`}
      >
        {m.people_import()}
      </ButtonLink>
      {isEmpty ? null : (
        <ButtonLink href={`${home}/issue-lists/new`}>
          {m.dashboard_ready_action()}
        </ButtonLink>
      )}
    </>
  );
}

function metaOf({ cohort, asOf }: Dashboard) {
  const { programme, startsOn, endsOn } = cohort;
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

/** What the programme asks for, in one sentence for each document. */
function Rule({ dashboard: { cohort, modules } }: { dashboard: Dashboard }) {
  const { certificate, participation } = cohort.programme.rule;
  const titleOf = (moduleId: string) =>
    modules.find(({ id }) => id === moduleId)?.title[currentLocale()] ??
    moduleId;
  return (
    <div className="prose">
      <p>
        {m.cohort_rule({
          clauses: ruleInWords(certificate, titleOf).join("; "),
        })}
      </p>
      {participation ? (
        <p>
          {m.cohort_rule_participation({
            clauses: ruleInWords(participation, titleOf).join("; "),
          })}
        </p>
      ) : null}
    </div>
  );
}

function kpisOf({ numbers, freeSeats }: Dashboard) {
  const { withdrawn, confirmed } = numbers;
  return [
    {
      label: m.cohort_kpi_enrolled(),
      value: numbers.enrolled,
      note: [
        freeSeats === null ? null : m.dashboard_free_seats({ n: freeSeats }),
        withdrawn > 0 ? m.dashboard_withdrawn({ n: withdrawn }) : null,
      ]
        .filter((note) => note !== null)
        .join(", "),
    },
    { label: m.learner_not_started(), value: numbers.notStarted },
    { label: m.learner_in_progress(), value: numbers.inProgress },
    { label: m.learner_failed(), value: numbers.failed },
    { label: m.learner_ready(), value: numbers.ready },
    {
      label: m.cohort_kpi_certified(),
      value: numbers.certified,
      note:
        confirmed > 0 ? m.dashboard_confirmations({ n: confirmed }) : undefined,
    },
  ];
}
