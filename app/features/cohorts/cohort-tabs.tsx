import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { CohortId } from "#app/shared/ids.ts";

const TABS = [
  { id: "overview", path: "", word: m.cohort_tab_overview },
  { id: "people", path: "/people", word: m.cohort_tab_people },
  { id: "sessions", path: "/sessions", word: m.cohort_tab_sessions },
  { id: "attendance", path: "/attendance", word: m.cohort_tab_attendance },
  { id: "issue-lists", path: "/issue-lists", word: m.cohort_tab_issue_lists },
  { id: "settings", path: "/settings", word: m.cohort_tab_settings },
] as const;

/** The rooms of a cohort's office; the one that is open is marked. */
export function CohortTabs({
  cohortId,
  here,
}: {
  cohortId: CohortId;
  /** Null on a page that is none of these, such as one person's. */
  here: (typeof TABS)[number]["id"] | null;
}) {
  return (
    <nav className="tabs" aria-label={m.cohort_tabs()}>
      <ul>
        {TABS.map(({ id, path, word }) => (
          <li key={id}>
            <a
              href={`/${currentLocale()}/cohorts/${cohortId}${path}`}
              aria-current={id === here ? "page" : undefined}
            >
              {word()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
