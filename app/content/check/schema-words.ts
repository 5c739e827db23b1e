import type { Text } from "#app/shared/text.ts";

/** What the patterns of `course-tree-patterns.ts` ask for. */
const forms: Record<string, Text> = {
  slug: {
    lt: "mažosios lotyniškos raidės, skaitmenys ir brūkšneliai, pvz., many-chinas",
    en: "lower-case Latin letters, digits and hyphens, for example many-chinas",
  },
  "course-id": {
    lt: "trys didžiosios lotyniškos raidės, pvz., CHN",
    en: "three capital Latin letters, for example CHN",
  },
  "module-id": {
    lt: "kurso id, brūkšnelis ir skaičius, pvz., CHN-1",
    en: "the course's id, a hyphen and a number, for example CHN-1",
  },
  "page-id": {
    lt: "modulio id, -P ir du skaitmenys, pvz., CHN-1-P03",
    en: "the module's id, -P and two digits, for example CHN-1-P03",
  },
  "outcome-id": {
    lt: "modulio id ir .O su skaičiumi (CHN-1.O2) arba kurso id ir .C su skaičiumi (CHN.C2)",
    en: "the module's id and .O with a number (CHN-1.O2), or the course's id and .C with a number (CHN.C2)",
  },
  "fact-id": {
    lt: "modulio id ir .F su skaičiumi, pvz., CHN-1.F2",
    en: "the module's id and .F with a number, for example CHN-1.F2",
  },
  "question-id": {
    lt: "modulio id ir -Q su skaičiumi, pvz., CHN-1-Q4",
    en: "the module's id and -Q with a number, for example CHN-1-Q4",
  },
  "scenario-id": {
    lt: "modulio id ir -S, pvz., CHN-1-S",
    en: "the module's id and -S, for example CHN-1-S",
  },
  "node-id": {
    lt: "D arba R ir skaičius, pvz., D1 (sprendimas) arba R1 (taisymas)",
    en: "D or R and a number, for example D1 (a decision) or R1 (a repair)",
  },
  "ending-id": {
    lt: "E ir didžioji raidė, pvz., EA (pabaiga)",
    en: "E and a capital letter, for example EA (an ending)",
  },
  "source-key": {
    lt: "lotyniškos raidės, skaitmenys ir brūkšneliai, pirma raidė, pvz., CNCensus2020",
    en: "Latin letters, digits and hyphens, a letter first, for example CNCensus2020",
  },
  key: {
    lt: "mažosios lotyniškos raidės, skaitmenys ir brūkšneliai, pirma raidė, ne daugiau kaip 31 ženklas, pvz., social-work",
    en: "lower-case Latin letters, digits and hyphens, a letter first, at most 31 signs, for example social-work",
  },
  "word-key": {
    lt: "lotyniškos raidės, pirma mažoji, pvz., who, whoGenitive",
    en: "Latin letters, a small one first, for example who, whoGenitive",
  },
  "language-tag": {
    lt: "kalbos kodas, prireikus su raštu, pvz., zh-Hans, ar, uk",
    en: "a language code, with the script where needed, for example zh-Hans, ar, uk",
  },
  month: {
    lt: "metai ir mėnuo, pvz., 2029-11",
    en: "a year and a month, for example 2029-11",
  },
  date: {
    lt: "metai, mėnuo ir diena, pvz., 2026-11-22",
    en: "a year, a month and a day, for example 2026-11-22",
  },
  url: {
    lt: "visas adresas, prasidedantis https://",
    en: "a whole address that begins with https://",
  },
};

const types: Record<string, Text> = {
  string: { lt: "tekstas", en: "a text" },
  number: { lt: "skaičius be kabučių", en: "a number without quotes" },
  int: { lt: "sveikasis skaičius", en: "a whole number" },
  boolean: { lt: "true arba false", en: "true or false" },
  array: {
    lt: "sąrašas: eilutės, prasidedančios „- “",
    en: "a list: lines that begin with “- ”",
  },
  object: {
    lt: "laukai: eilutės „vardas: reikšmė“",
    en: "fields: lines of `name: value`",
  },
};

/** How a value must be written, by the name of its pattern or format. */
export function formCalled(name: string): Text {
  return forms[name] ?? { lt: name, en: name };
}

/** What kind of value is expected, by the name zod has for it. */
export function typeCalled(name: string): Text {
  return types[name] ?? { lt: name, en: name };
}
