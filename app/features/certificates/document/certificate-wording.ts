import { formatPercent } from "#app/i18n/format.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import {
  readRule,
  type CompletionRule,
  type FormerRule,
} from "#app/shared/completion-rule.ts";
import type { Locale } from "#app/shared/text.ts";

type Hours = CertificateSnapshot["hours"];
type Form = keyof Hours;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const FORMS: Form[] = ["contact", "online", "selfStudy"];

/** „8 kontaktinės“: the adjective agrees with the number before it. */
const HOURS_BY_FORM: Record<Locale, Record<Form, Plural>> = {
  lt: {
    contact: {
      one: "kontaktinė",
      few: "kontaktinės",
      other: "kontaktinių",
    },
    online: { one: "nuotolinė", few: "nuotolinės", other: "nuotolinių" },
    selfStudy: {
      one: "savarankiška",
      few: "savarankiškos",
      other: "savarankiškų",
    },
  },
  en: {
    contact: { other: "contact" },
    online: { other: "online" },
    selfStudy: { other: "self-study" },
  },
};

/** After „baigė“: the genitive, so 1 and 21 differ from all the rest. */
const HOURS_OF_PROGRAMME: Plural = {
  one: "akademinės valandos",
  other: "akademinių valandų",
};

function totalHours({ contact, online, selfStudy }: Hours): number {
  return contact + online + selfStudy;
}

/** „16 akad. val. (8 kontaktinės, 4 nuotolinės, 4 savarankiškos)“. */
export function hoursLine(hours: Hours, locale: Locale): string {
  const total = totalHours(hours);
  const unit = {
    lt: "akad.\u00A0val.",
    en: total === 1 ? "academic hour" : "academic hours",
  }[locale];
  const byForm = FORMS.filter((form) => hours[form] > 0).map((form) =>
    counted(hours[form], HOURS_BY_FORM[locale][form], locale),
  );
  return `${total}\u00A0${unit} (${byForm.join(", ")})`;
}

/** What the programme asked for; null where it asked for nothing. */
export function ruleLine(rule: CompletionRule, locale: Locale): string | null {
  const { allPages, quizPercent } = formerParts(rule);
  const percent =
    quizPercent === null ? null : formatPercent(quizPercent * 100, locale);
  const pages = {
    lt: "perskaityti visi puslapiai",
    en: "all pages read",
  }[locale];
  const quiz = {
    lt: `išlaikytas kiekvienas testas (ne mažiau kaip ${percent})`,
    en: `every quiz passed (at least ${percent})`,
  }[locale];
  const asked = [allPages ? pages : null, percent === null ? null : quiz];
  const and = { lt: " ir ", en: " and " }[locale];
  return asked.filter((line) => line !== null).join(and) || null;
}

/** The parts of the statement between the person's name and the details. */
export function statementParts(
  snapshot: CertificateSnapshot,
  { from, to }: { from: string; to: string },
  locale: Locale,
): { before: string; programme: string; after: string } {
  const total = totalHours(snapshot.hours);
  const programme = snapshot.programme.title[locale];
  if (locale === "en") {
    const period = from === to ? `on ${to}` : `from ${from} to ${to}`;
    return {
      before: `completed the ${total}-academic-hour continuing professional training programme “`,
      programme,
      after: `” ${period}, ${achievement(snapshot.rule, "en")}. The programme was delivered ${delivery(snapshot.hours, "en")}. One academic hour is 45 minutes.`,
    };
  }
  const period = from === to ? to : `nuo ${from} iki ${to}`;
  const hours = counted(total, HOURS_OF_PROGRAMME, "lt");
  return {
    before: `${period} baigė ${hours} kvalifikacijos tobulinimo programą „`,
    programme,
    after: `“, ${achievement(snapshot.rule, "lt")}. Programa vykdyta ${delivery(snapshot.hours, "lt")}.`,
  };
}

/** Claims no more than the rule asked for. */
function achievement(rule: CompletionRule, locale: Locale): string {
  const { allPages, quizPercent } = formerParts(rule);
  const isFull = allPages && quizPercent !== null;
  return isFull
    ? {
        lt: "atliko visas modulių užduotis ir pasiekė programos mokymosi rezultatus",
        en: "fulfilled all module tasks and achieved the learning outcomes of the programme",
      }[locale]
    : {
        lt: "įvykdė programos baigimo sąlygas",
        en: "met the programme’s conditions of completion",
      }[locale];
}

function delivery({ contact, online, selfStudy }: Hours, locale: Locale) {
  const words = {
    meeting: { lt: "kontaktiniu būdu", en: "face to face" },
    blended: { lt: "mišriuoju būdu", en: "in blended form" },
    distance: { lt: "nuotoliniu būdu", en: "online" },
  };
  if (contact === 0) return words.distance[locale];
  const isMeeting = online + selfStudy === 0;
  return (isMeeting ? words.meeting : words.blended)[locale];
}

function counted(count: number, words: Plural, locale: Locale): string {
  const category = new Intl.PluralRules(locale).select(count);
  return `${count}\u00A0${words[category] ?? words.other}`;
}

function formerParts(stored: CompletionRule | FormerRule): FormerRule {
  const { certificate } = readRule(stored);
  const quiz = certificate.find((clause) => clause.kind === "quiz");
  return {
    allPages: certificate.some(({ kind }) => kind === "all-modules"),
    quizPercent: quiz?.percent ?? null,
  };
}
