import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { Clause } from "#app/shared/completion-rule.ts";
import type { Text } from "#app/shared/text.ts";
import { ruleInWords } from "../rule-in-words.ts";
import type { ProgrammeView } from "./view-programmes.server.ts";

/** What a version says, one line for each thing, in words. */
export type Particular = { term: string; value: string };

const NONE = "–";

/** Everything that a version of a programme says, always in the same order. */
export function particularsOf(view: ProgrammeView): Particular[] {
  return [...aboutLearning(view), ...aboutDocuments(view)];
}

/** What two versions say differently; `before` and `after` are words. */
export function differencesOf(before: ProgrammeView, after: ProgrammeView) {
  const then = particularsOf(before);
  return particularsOf(after).flatMap(({ term, value }, index) => {
    const earlier = then[index]?.value ?? NONE;
    return earlier === value ? [] : [{ term, before: earlier, after: value }];
  });
}

function aboutLearning(view: ProgrammeView): Particular[] {
  const { programme, course, courseVersion, modules } = view;
  const locale = currentLocale();
  const { contactHours, onlineHours, selfStudyHours, rule } = programme;
  return [
    { term: m.programme_title_label(), value: both(programme.title) },
    {
      term: m.programme_course(),
      value:
        courseVersion === null
          ? m.programme_course_latest({ course: course.title[locale] })
          : m.programme_course_pinned({
              course: course.title[locale],
              n: courseVersion,
            }),
    },
    {
      term: m.programme_modules(),
      value: modules.map(({ title }) => title[locale]).join("; "),
    },
    {
      term: m.programme_hours(),
      value: m.programme_hours_value({
        contact: contactHours,
        online: onlineHours,
        self: selfStudyHours,
      }),
    },
    {
      term: m.programme_rule_certificate(),
      value: clausesOf(rule.certificate, view),
    },
    {
      term: m.programme_rule_participation(),
      value: rule.participation ? clausesOf(rule.participation, view) : NONE,
    },
  ];
}

function aboutDocuments({ programme, signatory, logos }: ProgrammeView) {
  const { signatoryPosition, documentLanguage, validMonths } = programme;
  return [
    { term: m.programme_act(), value: both(programme.approvingAct) },
    { term: m.programme_place(), value: both(programme.place) },
    {
      term: m.programme_signatory(),
      value: `${signatory.name}, ${both(signatoryPosition)}`,
    },
    {
      term: m.programme_four_eyes(),
      value: programme.fourEyes ? m.cohort_yes() : m.cohort_no(),
    },
    {
      term: m.programme_document_language(),
      value: languageInWords(documentLanguage),
    },
    {
      term: m.programme_valid(),
      value:
        validMonths === null
          ? m.programme_valid_always()
          : m.programme_valid_months({ n: validMonths }),
    },
    { term: m.programme_project(), value: programme.projectCode ?? NONE },
    { term: m.programme_funder(), value: both(programme.funderLine) },
    {
      term: m.logos_title(),
      value: logos.map(({ alt }) => alt[currentLocale()]).join("; ") || NONE,
    },
  ];
}

export function languageInWords(language: "lt" | "en" | "both"): string {
  if (language === "both") return m.programme_language_both();
  return language === "lt"
    ? m.programme_language_lt()
    : m.programme_language_en();
}

function clausesOf(clauses: readonly Clause[], view: ProgrammeView): string {
  const titleOf = (id: string) =>
    view.modules.find((one) => one.id === id)?.title[currentLocale()] ?? id;
  return ruleInWords(clauses, titleOf).join("; ");
}

/** Both languages, because a change may concern one of them. */
function both(text: Text | null): string {
  if (text === null) return NONE;
  return text.lt === text.en ? text.lt : `${text.lt} / ${text.en}`;
}
