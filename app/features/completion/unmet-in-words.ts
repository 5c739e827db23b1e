import { formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { MissingPage, UnmetClause } from "./completion.ts";

type MissingPages = Extract<UnmetClause, { code: "pages-missing" }>;

/** How many of the missing pages are named. */
const NAMED = 3;

/** What is still missing, each clause in words of the present language. */
export function unmetInWords(unmet: readonly UnmetClause[]): string[] {
  return unmet.map(clauseInWords);
}

/** The first of the missing pages, and whether there are more than these. */
export function namedPages({ missing }: MissingPages): {
  pages: MissingPage[];
  hasMore: boolean;
} {
  return { pages: missing.slice(0, NAMED), hasMore: missing.length > NAMED };
}

/** One clause in words, without an end mark: several make one sentence. */
export function clauseInWords(clause: UnmetClause): string {
  const locale = currentLocale();
  switch (clause.code) {
    case "module-missing":
      return m.unmet_module({
        module: clause.moduleTitle?.[locale] ?? clause.moduleId,
      });
    case "pages-missing":
      return `${m.unmet_pages({ n: clause.count })} (${titlesInWords(clause)})`;
    case "quiz-not-passed": {
      const left =
        clause.attemptsLeft === 0
          ? m.unmet_no_attempts()
          : m.unmet_attempts_left({ n: clause.attemptsLeft });
      return `${quizInWords(clause)}, ${left}`;
    }
  }
}

function titlesInWords(clause: MissingPages): string {
  const { pages, hasMore } = namedPages(clause);
  const locale = currentLocale();
  const titles = pages
    .map(({ title }) => m.unmet_page_title({ title: title[locale] }))
    .join(", ");
  return hasMore ? `${titles} ${m.unmet_pages_more()}` : titles;
}

function quizInWords({
  score,
  needed,
  moduleTitle,
}: Extract<UnmetClause, { code: "quiz-not-passed" }>): string {
  const asked = {
    needed: formatPercent(needed),
    module: moduleTitle[currentLocale()],
  };
  return score === null
    ? m.unmet_quiz_not_taken(asked)
    : m.unmet_quiz_below({ ...asked, score: formatPercent(score) });
}
