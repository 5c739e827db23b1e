import { expect, test } from "vitest";
import type { Clause } from "#app/shared/completion-rule.ts";
import { ruleInWords } from "./rule-in-words.ts";

const RULE: Clause[] = [
  { kind: "contact-hours", percent: 80 },
  { kind: "all-modules" },
  { kind: "quiz", moduleId: null, percent: 70, mostAttempts: null },
  { kind: "quiz", moduleId: "SML-1", percent: 72.5, mostAttempts: 3 },
  { kind: "measurement", occasion: "before" },
  { kind: "measurement", occasion: "after" },
];

test.each([
  [
    "lt",
    [
      "dalyvauta ne mažiau kaip 80 % užsiėmimų laiko",
      "atlikti visi modulių puslapiai ir situacijos",
      "kiekvieno modulio testas išlaikytas ne mažiau kaip 70 %",
      "modulio „Pirmi“ testas išlaikytas ne mažiau kaip 72,5 %, ne daugiau kaip per 3 bandymus",
      "atliktas matavimas prieš mokymąsi",
      "atliktas matavimas po mokymosi",
    ],
  ],
  [
    "en",
    [
      "at least 80% of the session time attended",
      "every page and scenario of the modules done",
      "every module’s quiz passed with at least 70%",
      "the quiz of “Pirmi” passed with at least 72.5%, in at most 3 attempts",
      "the measurement before the learning taken",
      "the measurement after the learning taken",
    ],
  ],
] as const)("every clause of a rule has its words: %s", (locale, words) => {
  const told = ruleInWords(RULE, () => "Pirmi", locale);
  expect(told.map((one) => one.replaceAll("\u00A0", " "))).toEqual(words);
});
