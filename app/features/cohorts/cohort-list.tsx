import { formatPeriod } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import type { listCohortsOf } from "./cohorts.queries.server.ts";

/** Every cohort with its programme, its days and how many people are in it. */
export function CohortList({
  cohorts,
}: {
  cohorts: ReturnType<typeof listCohortsOf>;
}) {
  const locale = currentLocale();
  return (
    <Page>
      <PageHead title={m.cohorts_title()} />
      {cohorts.length === 0 ? (
        <EmptyState title={m.cohorts_empty_title()}>
          {m.cohorts_empty_text()}
        </EmptyState>
      ) : (
        <LinkRows>
          {cohorts.map((cohort) => (
            <LinkRow
              key={cohort.id}
              level={2}
              href={`/${locale}/cohorts/${cohort.id}`}
              title={cohort.title[locale]}
              sentence={cohort.programmeTitle[locale]}
              meta={[
                formatPeriod({ from: cohort.startsOn, to: cohort.endsOn }),
                m.cohorts_people({ n: cohort.learners }),
              ]}
            />
          ))}
        </LinkRows>
      )}
    </Page>
  );
}
