import type { Quiz } from "../quiz-file.ts";
import type { Finding } from "../course.ts";
import { closestWord } from "./closest-word.ts";
import { error } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";

/** More questions than these are too long for one page (`ux.md`, "Quiz"). */
const MOST_ON_ONE_PAGE = 5;

/** Each pool has the questions that it promises, and one page can hold them. */
export function checkPools(quiz: YamlFile<Quiz>): Finding[] {
  return [...checkPoolNames(quiz), ...checkDraws(quiz), ...checkOnePage(quiz)];
}

function checkPoolNames(quiz: YamlFile<Quiz>): Finding[] {
  const known = quiz.value.pools.map(({ id }) => id);
  return quiz.value.questions.flatMap(({ pool }, q) => {
    if (pool === undefined || known.includes(pool)) return [];
    const meant = closestWord(pool, known);
    return error(
      quiz.place(["questions", q, "pool"]),
      "quiz/pool-unknown",
      `Testo lauke „pools“ nėra grupės „${pool}“. ${meant ? `Gal turėjo būti „${meant}“?` : "Aprašykite ją ten."}`,
      `The quiz has no pool “${pool}” in “pools”. ${meant ? `Did you mean “${meant}”?` : "Describe it there."}`,
    );
  });
}

function checkDraws(quiz: YamlFile<Quiz>): Finding[] {
  return quiz.value.pools.flatMap(({ id, draw }, p) => {
    const { length: there } = questionsIn(quiz.value, id);
    if (there === 0) {
      return error(
        quiz.place(["pools", p, "id"]),
        "quiz/pool-unused",
        `Grupėje „${id}“ nėra nė vieno klausimo. Prie klausimų rašykite „pool: ${id}“ arba grupę ištrinkite.`,
        `No question belongs to the pool “${id}”. Write “pool: ${id}” at its questions, or delete the pool.`,
      );
    }
    if (draw <= there) return [];
    return error(
      quiz.place(["pools", p, "draw"]),
      "quiz/pool-too-small",
      `Grupėje „${id}“ klausimų yra ${there}, o traukiama ${draw}. Sumažinkite „draw“ arba pridėkite klausimų.`,
      `The pool “${id}” has ${there} question(s), and ${draw} are drawn. Make “draw” smaller or add questions.`,
    );
  });
}

function checkOnePage(quiz: YamlFile<Quiz>): Finding[] {
  const { layout, pools, questions } = quiz.value;
  if (layout !== "all-on-one-page") return [];
  const always = questions.filter(({ pool }) => pool === undefined).length;
  const asked = pools.reduce((sum, { draw }) => sum + draw, always);
  if (asked <= MOST_ON_ONE_PAGE) return [];
  return [
    error(
      quiz.place(["layout"]),
      "quiz/page-too-long",
      `Viename puslapyje gali būti iki ${MOST_ON_ONE_PAGE} klausimų, o šiame teste jų užduodama ${asked}. Rašykite „layout: one-per-page“.`,
      `One page holds up to ${MOST_ON_ONE_PAGE} questions, and this quiz asks ${asked}. Write “layout: one-per-page”.`,
    ),
  ];
}

function questionsIn({ questions }: Quiz, id: string): Quiz["questions"] {
  return questions.filter(({ pool }) => pool === id);
}
