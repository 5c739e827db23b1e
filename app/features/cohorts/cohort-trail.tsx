import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { CohortId } from "#app/shared/ids.ts";
import type { Trail } from "#app/ui/page.tsx";

/** The way back from a page of a cohort: its list, itself, and what lies between. */
export function cohortTrail(
  cohort: { id: CohortId; title: { lt: string; en: string } },
  here: string,
  between: { path: string; text: string }[] = [],
): Trail {
  const locale = currentLocale();
  const home = `/${locale}/cohorts`;
  return {
    label: m.nav_breadcrumbs(),
    steps: [
      { href: home, text: m.cohorts_title() },
      { href: `${home}/${cohort.id}`, text: cohort.title[locale] },
      ...between.map(({ path, text }) => ({
        href: `${home}/${cohort.id}${path}`,
        text,
      })),
    ],
    here,
  };
}
