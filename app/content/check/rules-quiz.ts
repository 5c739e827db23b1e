import { LOCALES, type Text } from "#app/shared/text.ts";
import type { Question, Quiz } from "../course-tree.ts";
import type { Finding } from "../course.ts";
import { closestWord } from "./closest-word.ts";
import type { CourseParts, ModuleParts } from "./course-parts.ts";
import { error, warning } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import type { Keys } from "./parse-yaml.ts";

/** A question tests an outcome, names its page, and can be answered. */
export function checkQuizzes(parts: CourseParts): Finding[] {
  const ofCourse = parts.course?.value.outcomes.map(({ id }) => id) ?? [];
  return parts.modules.flatMap(({ file, quiz }) => {
    if (!quiz) return [];
    return [
      ...(file ? checkReferences(file, quiz, ofCourse) : []),
      ...quiz.value.questions.flatMap((question, q) =>
        checkQuestion(quiz, question, ["questions", q]),
      ),
    ];
  });
}

function checkReferences(
  file: NonNullable<ModuleParts["file"]>,
  quiz: YamlFile<Quiz>,
  ofCourse: readonly string[],
): Finding[] {
  const pages = file.value.pages.map(({ slug }) => slug);
  const outcomes = file.value.outcomes.map(({ id }) => id);
  const tested = new Set(quiz.value.questions.map(({ outcome }) => outcome));
  return [
    ...quiz.value.questions.flatMap(({ page, outcome }, q) => [
      ...(pages.includes(page) ? [] : [noSuchPage(quiz, q, page, pages)]),
      ...([...outcomes, ...ofCourse].includes(outcome)
        ? []
        : [noSuchOutcome(quiz, q, outcome)]),
    ]),
    ...outcomes.flatMap((id, o) =>
      tested.has(id)
        ? []
        : warning(
            file.place(["outcomes", o, "id"]),
            "quiz/outcome-untested",
            `Šio rezultato (${id}) netikrina nė vienas testo klausimas. Parašykite bent vieną.`,
            `No question of the quiz tests this outcome (${id}). Write at least one.`,
          ),
    ),
  ];
}

function noSuchPage(
  quiz: YamlFile<Quiz>,
  q: number,
  page: string,
  pages: readonly string[],
): Finding {
  const meant = closestWord(page, pages);
  return error(
    quiz.place(["questions", q, "page"]),
    "quiz/page-unknown",
    `Modulyje nėra puslapio „${page}“. ${meant ? `Gal turėjo būti „${meant}“?` : `Puslapiai: ${pages.join(", ")}.`}`,
    `The module has no page “${page}”. ${meant ? `Did you mean “${meant}”?` : `Its pages: ${pages.join(", ")}.`}`,
  );
}

function noSuchOutcome(
  quiz: YamlFile<Quiz>,
  q: number,
  outcome: string,
): Finding {
  return error(
    quiz.place(["questions", q, "outcome"]),
    "quiz/outcome-unknown",
    `Rezultato „${outcome}“ nėra nei module.yaml, nei course.yaml.`,
    `Neither module.yaml nor course.yaml has an outcome “${outcome}”.`,
  );
}

function checkQuestion(
  quiz: YamlFile<Quiz>,
  question: Question,
  at: Keys,
): Finding[] {
  if (question.type === "true-false") return [];
  if (question.type === "matching") {
    return (["left", "right"] as const).flatMap((side) =>
      checkAlike(
        quiz,
        question.pairs.map((pair) => pair[side]),
        (i) => [...at, "pairs", i, side],
      ),
    );
  }
  return [
    ...checkCorrect(quiz, question, at),
    ...checkAlike(
      quiz,
      question.options.map(({ text }) => text),
      (i) => [...at, "options", i, "text"],
    ),
  ];
}

function checkCorrect(
  quiz: YamlFile<Quiz>,
  question: Extract<Question, { options: unknown }>,
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
