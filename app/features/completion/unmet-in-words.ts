import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import type { UnmetClause } from "./completion.ts";

/** What is still missing, each clause in words of the present language. */
export function unmetInWords(unmet: readonly UnmetClause[]): string[] {
  return unmet.map(clauseInWords);
}

function clauseInWords(clause: UnmetClause): string {
  switch (clause.code) {
    case "module-missing":
      return m.unmet_module({ module: clause.moduleId });
    case "pages-missing":
      return m.unmet_pages({ n: clause.count });
    case "quiz-not-passed": {
      const needed = formatPercent(clause.needed);
      const quiz =
        clause.score === null
          ? m.unmet_quiz_not_taken({ needed })
          : m.unmet_quiz_below({ score: formatPercent(clause.score), needed });
      const left =
        clause.attemptsLeft === 0
          ? m.unmet_no_attempts()
          : m.unmet_attempts_left({ n: clause.attemptsLeft });
      return `${quiz}, ${left}`;
    }
  }
}
