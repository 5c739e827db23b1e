import { LOCALES, type Text } from "#app/shared/text.ts";
import type { Question, Quiz } from "../quiz-file.ts";
import type { Finding } from "../course.ts";
import { error } from "./findings.ts";
import { comparable, type Forgiving } from "../free-text.ts";
import type { YamlFile } from "./load-yaml.ts";
import type { Keys } from "./parse-yaml.ts";

type ShortAnswer = Extract<Question, { type: "short-answer" }>;

/** Nothing is both right and wrong, and no reason is one that nobody would see. */
export function checkShortAnswer(
  quiz: YamlFile<Quiz>,
  question: ShortAnswer,
  at: Keys,
): Finding[] {
  const accept = question.accept.map(({ text }) => text);
  const mistakes = question.mistakes.map(({ text }) => text);
  return [
    ...checkAccepted(quiz, accept, question, (i) => [
      ...at,
      "accept",
      i,
      "text",
    ]),
    ...checkAccepted(quiz, mistakes, question, (i) => [
      ...at,
      "mistakes",
      i,
      "text",
    ]),
    ...checkMistakes(quiz, question, at),
  ];
}

/** Each text has something to compare, and says what no earlier one says. */
export function checkAccepted(
  quiz: YamlFile<Quiz>,
  texts: readonly Text[],
  forgiving: Forgiving,
  keysOf: (index: number) => Keys,
): Finding[] {
  return texts.flatMap((text, i) => {
    const blank = LOCALES.find(
      (locale) => comparable(text[locale], forgiving) === "",
    );
    if (blank) {
      return error(
        quiz.place([...keysOf(i), blank]),
        "quiz/answer-blank",
        "Taško gale lyginant nepaisoma, todėl čia nelieka ko lyginti. Parašykite bent vieną raidę ar skaitmenį.",
        "A final full stop is passed over when answers are compared, so nothing is left to compare here. Write at least one letter or digit.",
      );
    }
    const known = formsOf(texts.slice(0, i), forgiving);
    if ([...formsOf([text], forgiving)].some((form) => !known.has(form))) {
      return [];
    }
    return error(
      quiz.place([...keysOf(i), "lt"]),
      "quiz/answer-twice",
      "Toks atsakymas sąraše jau yra: didžiųjų raidžių, tarpų ir taško gale skirtumo nepaisoma. Ištrinkite šį.",
      "The list has this answer already: capital letters, spaces and a final full stop make no difference. Delete this one.",
    );
  });
}

function checkMistakes(
  quiz: YamlFile<Quiz>,
  question: ShortAnswer,
  at: Keys,
): Finding[] {
  const right = formsOf(
    question.accept.map(({ text }) => text),
    question,
  );
  return question.mistakes.flatMap(({ text }, i) => {
    const locale = LOCALES.find((one) =>
      right.has(comparable(text[one], question)),
    );
    if (!locale) return [];
    return error(
      quiz.place([...at, "mistakes", i, "text", locale]),
      "quiz/right-and-wrong",
      "Šis atsakymas yra ir tarp teisingų („accept“), ir tarp klaidų. Palikite vienoje vietoje.",
      "This answer is both among the right ones (“accept”) and among the mistakes. Keep it in one place.",
    );
  });
}

/** What the texts of both languages come down to, when they are compared. */
function formsOf(texts: readonly Text[], forgiving: Forgiving): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      LOCALES.map((locale) => comparable(text[locale], forgiving)),
    ),
  );
}
