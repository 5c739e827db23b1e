import type { Locale } from "#app/shared/text.ts";
import type { Finding } from "../course.ts";
import { allPages, type CourseParts } from "./course-parts.ts";
import { type Place, warning } from "./findings.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * Groups that the courses speak of. A warning may be wrong now and then; it
 * asks the author to look again, and blocks nothing.
 */
const GROUPS: Record<Locale, RegExp> = {
  lt: /(?<!\p{L})(?:kin(?:ai|ams|us|ais|ės|es)|ind(?:ai|ams|us|ais|ės|es)|musulmon|islamist|ukrainie[tč]|(?:balta)?rus(?:ai|ams|us|ais|ės|es)(?!\p{L})|rom(?:ai|ams|us|ais|ės)(?!\p{L})|migrant|imigrant|atvykėl|pabėgėl|užsienie[tč]|prieglobsčio prašyt|uigūr|tibetie[tč]|hindu|sikh|arab(?:ai|ams|us|ais|ės)|žyd(?:ai|ams|us|ais|ės)|krikščion|budist|azijie[tč]|afrikie[tč]|taivanie[tč]|honkongie[tč]|žmonės iš|(?:kinų|indų|ukrainiečių|arabų|romų) (?:šeim|tėv|vaik|moter|vyr|student|darbuotoj|vyresn))/iu,
  en: /(?<!\p{L})(?:the chinese(?! \p{Ll})|chinese (?:people|persons?|families|parents|children|women|men|students|workers|citizens|clients|culture)|indians?|muslims?|ukrainians?|russians?|belarusians?|roma|migrants?|immigrants?|newcomers|refugees?|foreigners?|asylum seekers?|uyghurs?|tibetans?|hindus?|sikhs?|arabs?|jews?|christians?|buddhists?|asians?|africans?|taiwanese|people from)(?!\p{L})/iu,
};

/**
 * What makes a tendency into a rule, after the curriculum's section 1.1. Its
 * English list also has "they", which stands in half of all good sentences and
 * is left out here.
 */
const ABSOLUTES: Record<Locale, RegExp> = {
  lt: /(?<!\p{L})(?:visada|niekada|vis(?:i|os|iems|oms|us|as|ais|omis|ų)|tipišk\p{L}*|mentalitet\p{L}*|iš prigimties|toki(?:e|os|ų|ems|us) žmon\p{L}*)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:always|never|all|typical(?:ly)?|mentality|by nature|such people)(?!\p{L})/iu,
};

/** Culture does nothing; people do. */
const CULTURE_ACTS: Record<Locale, RegExp> = {
  lt: /(?<!\p{L})kultūra (?:to )?(?:ne)?(?:reikalauja|verčia|liepia|diktuoja|draudžia|leidžia|moko|nori|tikisi|įpareigoja|nustato|lemia|skatina)(?!\p{L})/iu,
  en: /(?<!\p{L})cultures? (?:does not |do not )?(?:demands?|requires?|forces?|makes?|tells?|dictates?|wants?|teach(?:es)?|expects?|forbids?|allows?|obliges?|prescribes?|encourages?)(?!\p{L})/iu,
};

/**
 * Looks for sentences that make a group into one person: in pages, cards,
 * facts and terms. Questions and scenarios are left alone, because a wrong
 * answer must be able to say what is wrong; so is what stands in quotation
 * marks.
 */
export function lintWording(parts: CourseParts): Finding[] {
  const pages = allPages(parts).flatMap(({ path, locale, bytes }) =>
    sentencesOf(new TextDecoder().decode(bytes)).flatMap(
      ({ text, line, column }) =>
        lintSentence(text, locale, { path, line, column }),
    ),
  );
  const { facts, terms } = parts;
  return [
    ...pages,
    ...(facts?.value ?? []).flatMap(({ text }, i) =>
      lintText(text, (locale) => facts?.place([i, "text", locale])),
    ),
    ...(terms?.value ?? []).flatMap(({ note }, i) =>
      lintText(note, (locale) => terms?.place([i, "note", locale])),
    ),
  ];
}

function lintText(
  text: Record<Locale, string>,
  placeOf: (locale: Locale) => Place | undefined,
): Finding[] {
  return (["lt", "en"] as const).flatMap((locale) => {
    const place = placeOf(locale);
    if (!place) return [];
    return sentencesOf(text[locale]).flatMap((sentence) =>
      lintSentence(sentence.text, locale, place),
    );
  });
}

function lintSentence(
  sentence: string,
  locale: Locale,
  place: Place,
): Finding[] {
  const text = sentence.replaceAll(/\s+/g, " ");
  const group = GROUPS[locale].exec(text)?.[0];
  const absolute = ABSOLUTES[locale].exec(text)?.[0];
  const acts = CULTURE_ACTS[locale].exec(text)?.[0];
  return [
    ...(group && absolute
      ? [
          warning(
            place,
            "wording/essentialist",
            `Sakinyje apie grupę („${group}“) yra žodis „${absolute}“. Rašykite „kai kurie“, „dažnai“, „gali“, nurodykite šaltinį arba paklauskite paties žmogaus.`,
            `The sentence about a group (“${group}”) has the word “${absolute}”. Write some, often, may; give a source; or ask the person.`,
          ),
        ]
      : []),
    ...(acts
      ? [
          warning(
            place,
            "wording/culture-acts",
            `„${acts}“: kultūra nieko nedaro, daro žmonės. Parašykite, kas ir ką daro.`,
            `“${acts}”: culture does nothing, people do. Say who does what.`,
          ),
        ]
      : []),
  ];
}
