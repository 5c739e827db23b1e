import { LOCALES, type Text } from "#app/shared/text.ts";
import type { Question, Quiz } from "../quiz-file.ts";
import type { Finding } from "../course.ts";
import { error } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import type { Keys } from "./parse-yaml.ts";
import { checkGaps } from "./rules-gaps.ts";
import { checkShortAnswer } from "./rules-short-answer.ts";

type OfType<Type extends Question["type"]> = Extract<Question, { type: Type }>;

/** A question can be answered, and its answers can be told apart. */
export function checkQuestion(
  quiz: YamlFile<Quiz>,
  question: Question,
  at: Keys,
): Finding[] {
  switch (question.type) {
    case "true-false":
      return [];
    case "single":
    case "multiple":
      return checkOptions(quiz, question, at);
    case "matching":
      return checkPairs(quiz, question, at);
    case "ordering":
      return checkAlike(quiz, textsOf(question.items), (i) => [
        ...at,
        "items",
        i,
        "text",
      ]);
    case "fill-in":
      return checkGaps(quiz, question, at);
    case "short-answer":
      return checkShortAnswer(quiz, question, at);
  }
}

function checkOptions(
  quiz: YamlFile<Quiz>,
  question: OfType<"single" | "multiple">,
  at: Keys,
): Finding[] {
  return [
    ...checkCorrect(quiz, question, at),
    ...checkAlike(quiz, textsOf(question.options), (i) => [
      ...at,
      "options",
      i,
      "text",
    ]),
  ];
}

function checkPairs(
  quiz: YamlFile<Quiz>,
  { pairs }: OfType<"matching">,
  at: Keys,
): Finding[] {
  return (["left", "right"] as const).flatMap((side) =>
    checkAlike(
      quiz,
      pairs.map((pair) => pair[side]),
      (i) => [...at, "pairs", i, side],
    ),
  );
}

function checkCorrect(
  quiz: YamlFile<Quiz>,
  question: OfType<"single" | "multiple">,
  at: Keys,
): Finding[] {
  const correct = question.options.filter((option) => option.correct).length;
  const place = quiz.place([...at, "options"], "name");
  if (question.type === "single" && correct !== 1) {
    return [
      error(
        place,
        "quiz/one-correct",
        `Teisingas turi būti vienas atsakymas, o dabar – ${correct}. Prie jo rašykite „correct: true“.`,
        `One option must be correct, and ${correct} are. Write “correct: true” at that one.`,
      ),
    ];
  }
  const wrong = question.options.length - correct;
  if (question.type === "multiple" && (correct === 0 || wrong === 0)) {
    return [
      error(
        place,
        "quiz/some-correct",
        "Bent vienas atsakymas turi būti teisingas („correct: true“) ir bent vienas – neteisingas.",
        "At least one option must be correct (“correct: true”) and at least one wrong.",
      ),
    ];
  }
  return [];
}

/** Two answers that read the same cannot be told apart by the learner. */
function checkAlike(
  quiz: YamlFile<Quiz>,
  texts: readonly Text[],
  keysOf: (index: number) => Keys,
): Finding[] {
  return texts.flatMap((text, i) => {
    const locale = LOCALES.find((one) =>
      texts.slice(0, i).some((earlier) => earlier[one] === text[one]),
    );
    if (!locale) return [];
    return error(
      quiz.place([...keysOf(i), locale]),
      "quiz/answers-alike",
      "Toks pat tekstas šiame klausime jau yra, todėl atsakymų neatskirsi. Parašykite kitaip.",
      "This question has the same text already, so nobody can tell the two apart. Write it differently.",
    );
  });
}

function textsOf(list: readonly { text: Text }[]): Text[] {
  return list.map(({ text }) => text);
}
