import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { CohortFields } from "./cohort-fields.tsx";

type Named = { id: string; code: string; title: { lt: string; en: string } };

/** The form that opens a cohort of a programme. */
export function NewCohortPage({
  programmes,
  chosen,
  reply,
}: {
  programmes: Named[];
  /** The programme from whose page somebody came. */
  chosen: string | null;
  reply: FormReply | undefined;
}) {
  const locale = currentLocale();
  const title = m.cohort_new_title();
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: `/${locale}/cohorts`, text: m.cohorts_title() }],
        here: title,
      }}
    >
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead title={title} lede={m.cohort_new_lede()} />
      {programmes.length === 0 ? (
        <EmptyState
          title={m.programmes_empty_title()}
          action={
            <ButtonLink href={`/${locale}/programmes/new`}>
              {m.programme_new_title()}
            </ButtonLink>
          }
        >
          {m.programmes_empty_text()}
        </EmptyState>
      ) : (
        <form method="post" className="form" data-once>
          <Select
            id="programme"
            name="programme"
            label={m.cohort_programme_choice()}
            empty={m.cohort_programme_empty()}
            error={fieldState(reply, "programme").error}
            options={programmes.map(({ id, code, title }) => ({
              value: id,
              text: `${code} – ${title[locale]}`,
            }))}
            defaultValue={reply ? reply.values.programme : (chosen ?? "")}
          />
          <CohortFields values={{}} reply={reply} />
          <Button>{m.cohort_new_save()}</Button>
        </form>
      )}
    </Page>
  );
}
