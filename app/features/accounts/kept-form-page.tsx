import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Meta, Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import type { presentKeptForm } from "./what-a-form-was-for.server.ts";

type Shown = ReturnType<typeof presentKeptForm>;

/** What somebody sent after their sign-in had expired: send it now, or throw it away. */
export function KeptFormPage({ forms }: { forms: Shown[] }) {
  if (forms.length === 0) return <NothingKept />;
  return (
    <Page width="text">
      <PageHead title={m.kept_form_title()} lede={m.kept_form_lede()} />
      {forms.map((form, i) => (
        <KeptFormPanel key={form.id} form={form} number={i + 1} />
      ))}
    </Page>
  );
}

function KeptFormPanel({ form, number }: { form: Shown; number: number }) {
  const { id, purpose, place, written, fields, createdAt } = form;
  const here = `/${currentLocale()}/kept-form`;
  return (
    <Panel id={`form-${number}`} title={m[`kept_form_${purpose}`]()}>
      <Meta
        items={[
          place.join(" / "),
          m.kept_form_sent_at({ time: formatInstant(createdAt) }),
        ]}
      />
      {written.map((text, i) => (
        <blockquote key={i} dir="auto">
          {text}
        </blockquote>
      ))}
      <div className="row">
        <form method="post" action={`${here}?send=${id}`} data-once>
          {fields.map(([name, value], i) => (
            <input key={i} type="hidden" name={name} value={value} />
          ))}
          <Button>{m.kept_form_send()}</Button>
        </form>
        <form method="post" action={`${here}?discard=${id}`} data-once>
          <Button variant="quiet">{m.kept_form_discard()}</Button>
        </form>
      </div>
    </Panel>
  );
}

function NothingKept() {
  const locale = currentLocale();
  return (
    <Page width="text">
      <PageHead title={m.kept_form_title()} />
      <EmptyState
        title={m.kept_form_none()}
        action={
          <ButtonLink href={`/${locale}/my-learning`}>
            {m.nav_my_learning()}
          </ButtonLink>
        }
      >
        {m.kept_form_none_text()}
      </EmptyState>
    </Page>
  );
}
