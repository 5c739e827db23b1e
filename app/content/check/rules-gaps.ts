import { LOCALES, type Locale } from "#app/shared/text.ts";
import type { Question, Quiz } from "../quiz-file.ts";
import type { Finding } from "../course.ts";
import { error } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import type { Keys } from "./parse-yaml.ts";
import { checkAccepted } from "./rules-short-answer.ts";

type FillIn = Extract<Question, { type: "fill-in" }>;

/** Each gap stands once in each language, and each `[[a]]` is a gap. */
export function checkGaps(
  quiz: YamlFile<Quiz>,
  question: FillIn,
  at: Keys,
): Finding[] {
  return [
    ...LOCALES.flatMap((locale) => [
      ...checkMarks(quiz, question, at, locale),
      ...checkStandsOnce(quiz, question, at, locale),
    ]),
    ...question.gaps.flatMap(({ accept }, g) =>
      checkAccepted(quiz, accept, question, (i) => [
        ...at,
        "gaps",
        g,
        "accept",
        i,
      ]),
    ),
  ];
}

function checkMarks(
  quiz: YamlFile<Quiz>,
  { text, gaps }: FillIn,
  at: Keys,
  locale: Locale,
): Finding[] {
  const unknown = marksIn(text[locale]).filter(
    (mark) => !gaps.some(({ id }) => id === mark),
  );
  return [...new Set(unknown)].map((mark) =>
    error(
      quiz.place([...at, "text", locale]),
      "quiz/gap-unknown",
      `Tekste yra [[${mark}]], bet sąraše „gaps“ tokio tarpo nėra. Aprašykite jį ten arba pataisykite pavadinimą.`,
      `The text has [[${mark}]], but “gaps” has no such gap. Describe it there or correct the name.`,
    ),
  );
}

function checkStandsOnce(
  quiz: YamlFile<Quiz>,
  { text, gaps }: FillIn,
  at: Keys,
  locale: Locale,
): Finding[] {
  const marks = marksIn(text[locale]);
  return gaps.flatMap(({ id }, g) => {
    const times = marks.filter((mark) => mark === id).length;
    if (times === 1) return [];
    return error(
      quiz.place([...at, "gaps", g, "id"]),
      "quiz/gap-not-once",
      `Tekste „${locale}“ tarpas [[${id}]] turi būti lygiai vieną kartą, o yra: ${times}.`,
      `The text “${locale}” must have the gap [[${id}]] exactly once, and has it this often: ${times}.`,
    );
  });
}

/** The names between double square brackets, whatever they are. */
function marksIn(text: string): string[] {
  return [...text.matchAll(/\[\[(.*?)\]\]/gs)].map(([, name = ""]) => name);
}
