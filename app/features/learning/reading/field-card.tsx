import { formatMonth } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Prose } from "#app/ui/lesson-layout.tsx";
import { Meta, Page, PageHead } from "#app/ui/page.tsx";
import { courseHref, moduleHref } from "./addresses.ts";
import type { OpenFieldCard } from "./open-field-card.server.ts";

/** The card as it is printed: title, text, and until when its facts hold. */
export function FieldCard(open: OpenFieldCard) {
  const { course, module, checkedUntil, html, version } = open;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: courseHref(course), text: course.title },
          { href: moduleHref(course, module), text: module.title },
        ],
        here: m.module_card(),
      }}
    >
      <PageHead title={m.module_card()} lede={module.title} />
      <Prose html={html} lang={currentLocale()} />
      <Meta
        items={[
          m.version({ n: version }),
          checkedUntil
            ? m.card_facts_until({ month: formatMonth(checkedUntil) })
            : null,
        ]}
      />
      <p className="no-print">{m.card_print_hint()}</p>
    </Page>
  );
}
