import { expect, test } from "vitest";
import { smallCourse } from "#tests/support/small-course.ts";
import { lintWording } from "#app/content/check/lint-wording.ts";
import { sentencesOf } from "#app/content/check/sentences.ts";
import type { Locale } from "#app/shared/text.ts";

test.each<{ locale: Locale; sentence: string; warns: boolean }>([
  { locale: "en", sentence: "Muslims never drink alcohol.", warns: true },
  { locale: "en", sentence: "All refugees are grateful.", warns: true },
  { locale: "en", sentence: "Typical Ukrainians wait.", warns: true },
  { locale: "en", sentence: "It is the mentality of migrants.", warns: true },
  {
    locale: "en",
    sentence: "Chinese families are strict by nature.",
    warns: true,
  },
  { locale: "en", sentence: "Muslims often pray five times.", warns: false },
  { locale: "en", sentence: "Always ask the person first.", warns: false },
  {
    locale: "en",
    sentence: "Almost all Chinese characters have a sound.",
    warns: false,
  },
  {
    locale: "en",
    sentence: "Myth: “All Muslims fast.” Some do not.",
    warns: false,
  },
  {
    locale: "en",
    sentence: "Ask. Never guess. Migrants differ.",
    warns: false,
  },
  { locale: "en", sentence: "The culture demands obedience.", warns: true },
  { locale: "en", sentence: "Their culture does not allow it.", warns: true },
  {
    locale: "en",
    sentence: "The culture course begins on Monday.",
    warns: false,
  },
  { locale: "lt", sentence: "Visi musulmonai pasninkauja.", warns: true },
  { locale: "lt", sentence: "Kinės niekada nesako „ne“.", warns: true },
  { locale: "lt", sentence: "Toks yra pabėgėlių mentalitetas.", warns: true },
  { locale: "lt", sentence: "Tipiškas ukrainietis taip nedaro.", warns: true },
  {
    locale: "lt",
    sentence: "Žmonės iš Indijos iš prigimties ramūs.",
    warns: true,
  },
  { locale: "lt", sentence: "Kai kurie musulmonai pasninkauja.", warns: false },
  {
    locale: "lt",
    sentence: "Visada paklauskite paties žmogaus.",
    warns: false,
  },
  {
    locale: "lt",
    sentence: "Visos kinų kalbos tarmės skiriasi.",
    warns: false,
  },
  {
    locale: "lt",
    sentence: "Mitas: „Visi musulmonai pasninkauja.“",
    warns: false,
  },
  { locale: "lt", sentence: "Jų kultūra neleidžia klausti.", warns: true },
  { locale: "lt", sentence: "Kultūra padeda klausti.", warns: false },
])("$locale: $sentence", ({ locale, sentence, warns }) => {
  const { facts, terms } = smallCourse();
  const [fact] = facts;
  if (fact) fact.text[locale] = sentence;
  const findings = lintWording({
    slug: "small-course",
    course: null,
    facts: listFile("facts.yaml", facts),
    sources: null,
    terms: listFile("terms.yaml", terms),
    modules: [],
  });
  expect(findings.length > 0).toBe(warns);
});

test("sentences keep their place, and lose tags and quotations", () => {
  const page = `# Title

One. Two “not
said” two!

- <Term id="x" /> three`;
  expect(sentencesOf(page)).toEqual([
    { text: "# Title", line: 1, column: 1 },
    { text: "One.", line: 3, column: 1 },
    { text: expect.stringMatching(/^Two\s+two!$/), line: 3, column: 6 },
    { text: expect.stringMatching(/^-\s+three$/), line: 6, column: 1 },
  ]);
});

function listFile<Value>(path: string, value: Value) {
  return { path, value, place: () => ({ path, line: 1, column: 1 }) };
}
