import { formatPeriod } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/data-table.tsx";
import { Select } from "#app/ui/field.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { STAGES, type Stage } from "./cohort-stage.ts";
import type { listCohortsOf } from "./cohorts.queries.server.ts";

type ListedCohort = ReturnType<typeof listCohortsOf>[number] & { stage: Stage };

/** Every cohort with its programme, its days and how many people are in it. */
export function CohortList({
  cohorts,
  stage,
  total,
}: {
  cohorts: ListedCohort[];
  /** What the list was narrowed down to. */
  stage: Stage | null;
  /** How many cohorts there are in all. */
  total: number;
}) {
  const home = `/${currentLocale()}`;
  return (
    <Page>
      <PageHead
        title={m.cohorts_title()}
        actions={
          <>
            <ButtonLink href={`${home}/cohorts/new`}>
              {m.cohort_new_title()}
            </ButtonLink>
            <ButtonLink variant="quiet" href={`${home}/programmes`}>
              {m.programmes_title()}
            </ButtonLink>
          </>
        }
      />
      {total > 0 ? <StageFilter stage={stage} /> : null}
      {cohorts.length === 0 ? (
        <EmptyState title={m.cohorts_empty_title()}>
          {total > 0 ? m.cohorts_empty_stage() : m.cohorts_empty_text()}
        </EmptyState>
      ) : (
        <LinkRows>
          {cohorts.map((cohort) => (
            <CohortRow key={cohort.id} cohort={cohort} />
          ))}
        </LinkRows>
      )}
    </Page>
  );
}

function StageFilter({ stage }: { stage: Stage | null }) {
  return (
    <Filters label={m.cohorts_filter()}>
      <Select
        id="stage"
        name="stage"
        label={m.cohorts_stage()}
        empty={m.cohorts_stage_all()}
        options={STAGES.map((value) => ({ value, text: stageInWords(value) }))}
        defaultValue={stage ?? ""}
      />
      <Button variant="quiet">{m.cohorts_filter_apply()}</Button>
    </Filters>
  );
}

function CohortRow({ cohort }: { cohort: ListedCohort }) {
  const locale = currentLocale();
  return (
    <LinkRow
      level={2}
      href={`/${locale}/cohorts/${cohort.id}`}
      title={cohort.title[locale]}
      sentence={cohort.programmeTitle[locale]}
      meta={[
        formatPeriod({ from: cohort.startsOn, to: cohort.endsOn }),
        m.cohorts_people({ n: cohort.learners }),
        cohort.seats === null ? null : m.cohorts_seats({ n: cohort.seats }),
        stageInWords(cohort.stage),
      ]}
    />
  );
}

function stageInWords(stage: Stage): string {
  switch (stage) {
    case "running":
      return m.cohorts_stage_running();
    case "coming":
      return m.cohorts_stage_coming();
    case "over":
      return m.cohorts_stage_over();
  }
}
