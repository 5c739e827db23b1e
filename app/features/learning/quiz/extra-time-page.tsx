import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { CohortId } from "#app/shared/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";

type OpenExtraTime = {
  cohort: { id: CohortId; title: { lt: string; en: string } };
  learner: { personName: string; institutionName: string | null };
  /** What the learner has now. */
  percent: number;
};

/** More time in quizzes for one person of a cohort. */
export function ExtraTimePage({
  open: { cohort, learner, percent },
  choices,
  isSaved,
  isRefused,
}: {
  open: OpenExtraTime;
  /** In percent of a quiz's time; 0 is none. */
  choices: readonly number[];
  isSaved: boolean;
  /** Nothing that can be granted was chosen. */
  isRefused: boolean;
}) {
  const locale = currentLocale();
  const home = `/${locale}/cohorts`;
  const error = isRefused ? m.extra_time_error() : undefined;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: home, text: m.cohorts_title() },
          { href: `${home}/${cohort.id}`, text: cohort.title[locale] },
        ],
        here: m.extra_time_title(),
      }}
    >
      {isSaved ? <Notice tone="ok" title={m.extra_time_saved()} /> : null}
      <ErrorSummary
        title={m.error_summary()}
        errors={error ? [{ href: "#percent", text: error }] : []}
      />
      <PageHead
        title={m.extra_time_title()}
        lede={learner.personName}
        meta={[learner.institutionName]}
      />
      <CohortTabs cohortId={cohort.id} here="people" />
      <p>{m.extra_time_text()}</p>
      <form method="post" className="form" data-once>
        <RadioGroup
          id="percent"
          name="percent"
          legend={m.extra_time_legend()}
          legendAs="h2"
          error={error}
          options={choices.map((choice) => ({
            value: String(choice),
            text: choiceInWords(choice),
          }))}
          defaultValue={String(percent)}
        />
        <Button>{m.extra_time_save()}</Button>
      </form>
    </Page>
  );
}

function choiceInWords(percent: number): string {
  if (percent === 0) return m.extra_time_none();
  return m.extra_time_more({ percent: formatPercent(percent * 100) });
}
