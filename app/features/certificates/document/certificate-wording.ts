import { ruleInWords } from "#app/features/completion/rule-in-words.ts";
import {
  readSnapshot,
  type CertificateSnapshot,
  type FullSnapshot,
} from "#app/shared/certificate-snapshot.ts";
import { readRule, type CompletionRule } from "#app/shared/completion-rule.ts";
import type { Locale } from "#app/shared/text.ts";

type Hours = CertificateSnapshot["hours"];
type Form = keyof Hours;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
type Period = { from: string; to: string };
/** A sentence with the programme's title in its middle. */
type Statement = { before: string; programme: string; after: string };

const ACADEMIC_HOUR_MINUTES = 45;
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

export function totalHours({ contact, online, selfStudy }: Hours): number {
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

/**
 * „13,3 iš 16 akad. val. užsiėmimų“: what a person attended of the sessions in
 * person and live online. Tenths of an academic hour, rounded down: nobody is
 * given a minute. Null where there were no sessions.
 */
export function attendedLine(
  { attended }: Pick<FullSnapshot, "attended">,
  locale: Locale,
): string | null {
  if (!attended) return null;
  const was = academicHours(attended.attendedMinutes, locale);
  const planned = academicHours(attended.plannedMinutes, locale);
  return {
    lt: `${was} iš ${planned} akad.\u00A0val. užsiėmimų`,
    en: `${was} of ${planned} academic hours of sessions`,
  }[locale];
}

/** What the programme asked for the document; null where it asked for nothing. */
export function ruleLine(
  snapshot: CertificateSnapshot,
  locale: Locale,
): string | null {
  const { kind, rule, moduleIds, topics } = readSnapshot(snapshot);
  const clauses = readRule(rule)[kind] ?? [];
  const titleOf = (moduleId: string) =>
    topics[moduleIds.indexOf(moduleId)]?.[locale] ?? moduleId;
  return ruleInWords(clauses, titleOf, locale).join("; ") || null;
}

/** The parts of the statement between the person's name and the details. */
export function statementParts(
  snapshot: CertificateSnapshot,
  period: Period,
  locale: Locale,
): Statement {
  const { kind } = readSnapshot(snapshot);
  const state = {
    certificate: { lt: completedLt, en: completedEn },
    participation: { lt: tookPartLt, en: tookPartEn },
  }[kind][locale];
  return state(snapshot, period);
}

function completedLt(snapshot: CertificateSnapshot, period: Period): Statement {
  const hours = counted(totalHours(snapshot.hours), HOURS_OF_PROGRAMME, "lt");
  return {
    before: `${periodLt(period)} baigė ${hours} kvalifikacijos tobulinimo programą „`,
    programme: snapshot.programme.title.lt,
    after: `“, ${achievement(snapshot.rule, "lt")}. ${deliveredLt(snapshot)}`,
  };
}

function completedEn(snapshot: CertificateSnapshot, period: Period): Statement {
  const total = totalHours(snapshot.hours);
  return {
    before: `completed the ${total}-academic-hour continuing professional training programme “`,
    programme: snapshot.programme.title.en,
    after: `” ${periodEn(period)}, ${achievement(snapshot.rule, "en")}. ${deliveredEn(snapshot)} One academic hour is 45 minutes.`,
  };
}

/** Says who was there, and that it claims no more. */
function tookPartLt(snapshot: CertificateSnapshot, period: Period): Statement {
  return {
    before: `${periodLt(period)} dalyvavo kvalifikacijos tobulinimo programos „`,
    programme: snapshot.programme.title.lt,
    after: `“ mokymuose. ${deliveredLt(snapshot)} Pažyma patvirtina tik dalyvavimą: ji nėra kvalifikacijos tobulinimo pažymėjimas.`,
  };
}

function tookPartEn(snapshot: CertificateSnapshot, period: Period): Statement {
  return {
    before:
      "took part in the training of the continuing professional training programme “",
    programme: snapshot.programme.title.en,
    after: `” ${periodEn(period)}. ${deliveredEn(snapshot)} It confirms participation alone: it is no certificate of continuing professional training. One academic hour is 45 minutes.`,
  };
}

function periodLt({ from, to }: Period): string {
  return from === to ? to : `nuo ${from} iki ${to}`;
}

function periodEn({ from, to }: Period): string {
  return from === to ? `on ${to}` : `from ${from} to ${to}`;
}

function deliveredLt({ hours }: CertificateSnapshot): string {
  return `Programa vykdyta ${delivery(hours, "lt")}.`;
}

function deliveredEn({ hours }: CertificateSnapshot): string {
  return `The programme was delivered ${delivery(hours, "en")}.`;
}

/** Claims no more than the rule asked for. */
function achievement(rule: CompletionRule, locale: Locale): string {
  const { certificate } = readRule(rule);
  const asked = new Set(certificate.map(({ kind }) => kind));
  return asked.has("all-modules") && asked.has("quiz")
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

function academicHours(minutes: number, locale: Locale): string {
  const tenths = Math.floor((minutes * 10) / ACADEMIC_HOUR_MINUTES);
  return new Intl.NumberFormat(locale).format(tenths / 10);
}

function counted(count: number, words: Plural, locale: Locale): string {
  const category = new Intl.PluralRules(locale).select(count);
  return `${count}\u00A0${words[category] ?? words.other}`;
}
