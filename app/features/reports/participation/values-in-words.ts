import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";
import type { ALL } from "./count-people.ts";
import type { Dimension } from "./participation.ts";

type Value = string | null | typeof ALL;

/** What a dimension is called at the head of a table. */
export function dimensionInWords(
  dimension: Dimension,
  locale: Locale = currentLocale(),
): string {
  return m[`report_by_${dimension}`]({}, { locale });
}

/** A value in words; names of institutions and projects stay as they are. */
export function valueInWords(
  dimension: Dimension | null,
  value: Value,
  locale: Locale = currentLocale(),
): string {
  if (dimension === null || typeof value === "symbol") {
    return m.report_people({}, { locale });
  }
  if (value === null) return m.report_not_stated({}, { locale });
  if (dimension === "gender") return genderInWords(value, locale);
  if (dimension === "profession") return professionInWords(value, locale);
  return dimension === "month" ? monthInWords(value, locale) : value;
}

function genderInWords(value: string, locale: Locale): string {
  if (value === "female") return m.report_gender_female({}, { locale });
  return value === "male"
    ? m.report_gender_male({}, { locale })
    : m.report_gender_other({}, { locale });
}

/** Courses name their own professions; the common ones have words here. */
function professionInWords(value: string, locale: Locale): string {
  switch (value) {
    case "police":
      return m.report_profession_police({}, { locale });
    case "social-work":
      return m.report_profession_social_work({}, { locale });
    case "child-rights":
      return m.report_profession_child_rights({}, { locale });
    default:
      return value;
  }
}

function monthInWords(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${month}-15T12:00:00Z`));
}
