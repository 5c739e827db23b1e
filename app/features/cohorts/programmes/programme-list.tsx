import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import type { Programme } from "../programmes.queries.server.ts";

/** Every programme of the office, at its newest version. */
export function ProgrammeList({ programmes }: { programmes: Programme[] }) {
  const locale = currentLocale();
  const home = `/${locale}/programmes`;
  return (
    <Page>
      <PageHead
        title={m.programmes_title()}
        lede={m.programmes_lede()}
        actions={
          <>
            <ButtonLink href={`${home}/new`}>
              {m.programme_new_title()}
            </ButtonLink>
            <ButtonLink variant="quiet" href={`${home}/logos`}>
              {m.logos_title()}
            </ButtonLink>
          </>
        }
      />
      {programmes.length === 0 ? (
        <EmptyState title={m.programmes_empty_title()}>
          {m.programmes_empty_text()}
        </EmptyState>
      ) : (
        <LinkRows>
          {programmes.map((programme) => (
            <LinkRow
              key={programme.id}
              level={2}
              href={`${home}/${programme.id}`}
              title={programme.title[locale]}
              sentence={programme.code}
              meta={[
                m.programme_version({ n: programme.versionNumber }),
                m.cohort_hours({ n: hoursOf(programme) }),
              ]}
            />
          ))}
        </LinkRows>
      )}
    </Page>
  );
}

function hoursOf({ contactHours, onlineHours, selfStudyHours }: Programme) {
  return contactHours + onlineHours + selfStudyHours;
}
