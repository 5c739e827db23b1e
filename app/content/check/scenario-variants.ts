import { LOCALES } from "#app/shared/text.ts";
import type { Scenario } from "../scenario-file.ts";
import type { Finding } from "../course.ts";
import { closestWord } from "./closest-word.ts";
import { error, warning } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import { textsOf, type PlacedText } from "./scenario-texts.ts";

/** What stands in braces; the platform puts a variant's word in its place. */
const BRACES = /\{([^{}]*)\}/g;

/** Every word in braces is there in every variant, and every word is used. */
export function checkVariants(file: YamlFile<Scenario>): Finding[] {
  const { title, contentWarning, variants } = file.value;
  const known = Object.keys(variants[0]?.words ?? {});
  const texts = textsOf(file.value);
  const outside: PlacedText[] = [
    { text: title, at: ["title"] },
    ...(contentWarning
      ? [{ text: contentWarning, at: ["contentWarning"] }]
      : []),
  ];
  return [
    ...checkSameWords(file, known),
    ...texts.flatMap((text) => unknownWords(file, text, known)),
    ...outside.flatMap((text) => wordsOutside(file, text)),
    ...checkUsed(file, known, texts),
  ];
}

function checkSameWords(
  file: YamlFile<Scenario>,
  known: readonly string[],
): Finding[] {
  return file.value.variants.flatMap(({ words }, v) => {
    const own = Object.keys(words);
    const missing = known.filter((word) => !own.includes(word));
    const extra = own.filter((word) => !known.includes(word));
    if (missing.length + extra.length === 0) return [];
    const names = [...missing, ...extra].join(", ");
    return error(
      file.place(["variants", v, "words"], "name"),
      "scenario/words-differ",
      `Visuose variantuose turi būti tie patys žodžiai, kaip pirmajame. Skiriasi: ${names}.`,
      `Every variant must have the words that the first one has. These differ: ${names}.`,
    );
  });
}

function unknownWords(
  file: YamlFile<Scenario>,
  { text, at }: PlacedText,
  known: readonly string[],
): Finding[] {
  return LOCALES.flatMap((locale) =>
    wordsIn(text[locale])
      .filter((word) => !known.includes(word))
      .map((word) => {
        const meant = closestWord(word, known);
        return error(
          file.place([...at, locale]),
          "scenario/word-unknown",
          `Variantuose nėra žodžio „{${word}}“. ${meant ? `Gal turėjo būti „{${meant}}“?` : "Įrašykite jį kiekvieno varianto „words“ lauke."}`,
          `The variants have no word “{${word}}”. ${meant ? `Did you mean “{${meant}}”?` : "Add it to the “words” of every variant."}`,
        );
      }),
  );
}

function wordsOutside(
  file: YamlFile<Scenario>,
  { text, at }: PlacedText,
): Finding[] {
  return LOCALES.flatMap((locale) =>
    wordsIn(text[locale]).map((word) =>
      error(
        file.place([...at, locale]),
        "scenario/word-unknown",
        `Pavadinimas ir įspėjimas rodomi dar neparinkus varianto, todėl „{${word}}“ čia netinka.`,
        `The title and the warning are shown before a variant is drawn, so “{${word}}” cannot stand here.`,
      ),
    ),
  );
}

function checkUsed(
  file: YamlFile<Scenario>,
  known: readonly string[],
  texts: readonly PlacedText[],
): Finding[] {
  const used = new Set(
    texts.flatMap(({ text }) => LOCALES.flatMap((one) => wordsIn(text[one]))),
  );
  return known
    .filter((word) => !used.has(word))
    .map((word) =>
      warning(
        file.place(["variants", 0, "words", word], "name"),
        "scenario/word-unused",
        `Žodis „{${word}}“ nepavartotas nė viename tekste. Pavartokite jį arba ištrinkite.`,
        `No text uses the word “{${word}}”. Use it or delete it.`,
      ),
    );
}

function wordsIn(text: string): string[] {
  return Array.from(text.matchAll(BRACES), ([, word = ""]) => word);
}
