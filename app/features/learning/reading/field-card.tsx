import { formatMonth } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Prose } from "#app/ui/lesson-layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Meta, Page, PageHead } from "#app/ui/page.tsx";
import { courseHref, moduleHref } from "../addresses.ts";
import type { OpenFieldCard } from "./open-field-card.server.ts";

/** The card as it is printed: title, text, and until when its facts hold. */
export function FieldCard(open: OpenFieldCard) {
  const { course, module, title, checkedUntil, underReview, html, version } =
    open;
  const month = checkedUntil ? formatMonth(checkedUntil) : null;
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
      <PageHead title={title ?? m.module_card()} lede={module.title} />
      {month && underReview ? (
        <Notice tone="warn" title={m.fact_under_review()} silent>
          {m.card_under_review({ month })}
        </Notice>
      ) : null}
      <div className="sheet">
        <Prose html={html} lang={currentLocale()} />
      </div>
      <Meta
        items={[
          m.version({ n: version }),
          month ? m.card_facts_until({ month }) : null,
        ]}
      />
      <p className="no-print">{m.card_print_hint()}</p>
    </Page>
  );
}
