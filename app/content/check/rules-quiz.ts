import type { Quiz } from "../quiz-file.ts";
import type { Finding } from "../course.ts";
import { closestWord } from "./closest-word.ts";
import type { CourseParts, ModuleParts } from "./course-parts.ts";
import { error, warning } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import { checkPools } from "./rules-pools.ts";
import { checkQuestion } from "./rules-question.ts";

/** A question tests an outcome, names its page, and can be answered. */
export function checkQuizzes(parts: CourseParts): Finding[] {
  const ofCourse = parts.course?.value.outcomes.map(({ id }) => id) ?? [];
  return parts.modules.flatMap(({ file, quiz }) => {
    if (!quiz) return [];
    return [
      ...(file ? checkReferences(file, quiz, ofCourse) : []),
      ...checkPools(quiz),
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
