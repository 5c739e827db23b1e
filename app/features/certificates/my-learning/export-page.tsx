import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList } from "#app/ui/panel.tsx";
import type { ownDataCounts } from "./own-data.server.ts";

/** What the file with one's own data holds, and the file. */
export function ExportPage({
  counts,
}: {
  counts: ReturnType<typeof ownDataCounts>;
}) {
  const home = `/${currentLocale()}/my-learning`;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: home, text: m.my_learning_title() }],
        here: m.export_title(),
      }}
    >
      <PageHead title={m.export_title()} lede={m.export_lede()} />
      <section aria-labelledby="holds">
        <h2 id="holds">{m.export_holds()}</h2>
        <DefinitionList
          items={[
            { term: m.export_person(), value: m.export_person_what() },
            { term: m.export_sign_ins(), value: counts.signIns },
            { term: m.export_enrolments(), value: counts.enrolments },
            { term: m.export_attendance(), value: counts.attendance },
            { term: m.export_pages(), value: counts.pages },
            { term: m.export_attempts(), value: counts.attempts },
            { term: m.export_plays(), value: counts.plays },
            { term: m.export_notes(), value: counts.notes },
            { term: m.export_certificates(), value: counts.certificates },
            { term: m.export_mails(), value: counts.mails },
          ]}
        />
      </section>
      <section aria-labelledby="not" className="prose">
        <h2 id="not">{m.export_not()}</h2>
        <p>{m.export_not_text()}</p>
      </section>
      <p>
        <ButtonLink href={`${home}/export/data`} icon="download">
          {m.export_download()}
        </ButtonLink>
      </p>
    </Page>
  );
}
