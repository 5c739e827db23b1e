import { formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { Clause } from "#app/shared/completion-rule.ts";
import type { Locale } from "#app/shared/text.ts";

/**
 * What a list of clauses asks for, each clause in words without an end mark:
 * several make one sentence. Certificates and jobs name the language; a page is
 * in its own.
 */
export function ruleInWords(
  clauses: readonly Clause[],
  titleOfModule: (moduleId: string) => string,
  locale: Locale = currentLocale(),
): string[] {
  return clauses.map((clause) => clauseAsked(clause, titleOfModule, locale));
}

function clauseAsked(
  clause: Clause,
  titleOfModule: (moduleId: string) => string,
  locale: Locale,
): string {
  switch (clause.kind) {
    case "contact-hours": {
      const percent = formatPercent(clause.percent * 100, locale);
      return m.rule_clause_hours({ percent }, { locale });
    }
    case "all-modules":
      return m.rule_clause_modules({}, { locale });
    case "quiz":
      return quizAsked(clause, titleOfModule, locale);
    case "measurement":
      return clause.occasion === "before"
        ? m.rule_clause_before({}, { locale })
        : m.rule_clause_after({}, { locale });
  }
}

function quizAsked(
  clause: Extract<Clause, { kind: "quiz" }>,
  titleOfModule: (moduleId: string) => string,
  locale: Locale,
): string {
  const { moduleId, mostAttempts } = clause;
  const percent = formatPercent(clause.percent * 100, locale);
  const quiz =
    moduleId === null
      ? m.rule_clause_each_quiz({ percent }, { locale })
      : m.rule_clause_quiz(
          { percent, module: titleOfModule(moduleId) },
          { locale },
        );
  return mostAttempts === null
    ? quiz
    : `${quiz}, ${m.rule_clause_attempts({ n: mostAttempts }, { locale })}`;
}
