import { formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { MissingPage, UnmetClause } from "./completion.ts";

type MissingPages = Extract<UnmetClause, { code: "pages-missing" }>;
type UnmetQuiz = Extract<UnmetClause, { code: "quiz-not-passed" }>;
type UnmetHours = Extract<UnmetClause, { code: "hours-missing" }>;

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
    case "quiz-not-passed":
      return `${quizInWords(clause)}, ${attemptsInWords(clause)}`;
    case "quiz-missing":
      return m.unmet_quiz_missing({ module: clause.moduleTitle[locale] });
    case "hours-missing":
      return hoursInWords(clause);
    case "no-sessions":
      return m.unmet_no_sessions({ needed: formatPercent(clause.needed) });
    case "measurement-missing":
      return clause.occasion === "before"
        ? m.unmet_measurement_before()
        : m.unmet_measurement_after();
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

function quizInWords({ score, needed, moduleTitle }: UnmetQuiz): string {
  const asked = {
    needed: formatPercent(needed),
    module: moduleTitle[currentLocale()],
  };
  return score === null
    ? m.unmet_quiz_not_taken(asked)
    : m.unmet_quiz_below({ ...asked, score: formatPercent(score) });
}

/** The rule's own limit is named: the quiz itself may allow more. */
function attemptsInWords({ attemptsLeft, mostAttempts }: UnmetQuiz): string {
  const left =
    attemptsLeft === 0
      ? m.unmet_no_attempts()
      : m.unmet_attempts_left({ n: attemptsLeft });
  return mostAttempts === null
    ? left
    : `${left} (${m.unmet_attempts_count({ n: mostAttempts })})`;
}

/** Minutes beside the share, rounded down: 79,99 % never reads as 80 %. */
function hoursInWords(clause: UnmetHours): string {
  const { needed, plannedMinutes, attendedMinutes } = clause;
  const share = Math.floor((attendedMinutes * 10_000) / plannedMinutes);
  return m.unmet_hours({
    attended: attendedMinutes,
    planned: plannedMinutes,
    share: formatPercent(share),
    needed: formatPercent(needed),
  });
}
