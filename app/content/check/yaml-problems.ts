import type { ErrorCode } from "yaml";
import type { Text } from "#app/shared/text.ts";

const quoteIt: Text = {
  lt: 'Teksto pradžioje yra ženklas, kuris YAML kalboje turi savo prasmę. Rašykite visą tekstą kabutėse: "…".',
  en: 'The text begins with a sign that means something in YAML. Put the whole text in quotes: "…".',
};
const colonInText: Text = {
  lt: 'Tekste yra dvitaškis su tarpu, todėl YAML jį supranta kaip naują lauką. Rašykite visą tekstą kabutėse: "…".',
  en: 'The text holds a colon and a space, which YAML takes for a new field. Put the whole text in quotes: "…".',
};
const indent: Text = {
  lt: "Eilutės įtrauktos nevienodai. To paties lygio laukai turi prasidėti tame pačiame stulpelyje; įtraukite dviem tarpais.",
  en: "The lines are indented unevenly. Fields of one level begin in one column; indent by two spaces.",
};
const afterQuotes: Text = {
  lt: "Po kabučių ar skliaustų eilutėje likęs tekstas neskaitomas. Viską rašykite kabutėse; kabutes tekste rašykite taip: „ “.",
  en: "Text after the closing quote or bracket cannot be read. Put all of it in quotes; inside, use “ ”.",
};

const messages: Partial<Record<ErrorCode, Text>> = {
  BAD_SCALAR_START: quoteIt,
  MISSING_CHAR: {
    lt: "Trūksta ženklo: neuždarytos kabutės ar skliaustai arba po dvitaškio nėra tarpo.",
    en: "A sign is missing: a quote or bracket is not closed, or there is no space after a colon.",
  },
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  BLOCK_IN_FLOW: colonInText,
  MULTILINE_IMPLICIT_KEY: {
    lt: "Eilutėje trūksta dvitaškio su tarpu arba kabučių: čia turėtų būti laukas „vardas: reikšmė“.",
    en: "A colon with a space or a quote is missing: a field `name: value` should stand here.",
  },
  BAD_INDENT: indent,
  TAB_AS_INDENT: {
    lt: "Eilutė įtraukta tabuliavimo ženklu. Įtraukite tarpais.",
    en: "The line is indented with a tab. Indent with spaces.",
  },
  UNEXPECTED_TOKEN: afterQuotes,
  BAD_DQ_ESCAPE: {
    lt: "Kabutėse pasvirasis brūkšnys \\ turi savo prasmę. Rašykite jį du kartus: \\\\.",
    en: "In quotes the backslash \\ means something. Write it twice: \\\\.",
  },
  MULTIPLE_DOCS: {
    lt: "Eilutė „---“ pradeda naują dokumentą. Ištrinkite ją.",
    en: "The line `---` begins a new document. Delete it.",
  },
  RESOURCE_EXHAUSTION: {
    lt: "Sąrašai ir laukai įdėti vienas į kitą per giliai.",
    en: "Lists and fields are nested too deeply.",
  },
};

/** What the YAML reader's complaint means to an author, and what to do. */
export function yamlProblem(code: ErrorCode): Text {
  return (
    messages[code] ?? {
      lt: `Failas neperskaitomas kaip YAML (${code}). Patikrinkite šią ir ankstesnę eilutę.`,
      en: `The file cannot be read as YAML (${code}). Look at this line and the one before.`,
    }
  );
}
