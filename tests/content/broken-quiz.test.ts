import { swap, testBrokenCourses } from "./broken-course.ts";

const QUIZ = "modules/first-steps/quiz.yaml";

/** A quiz in which each newer field and type is used as it should be. */
const SOUND = `passMark: 70
attempts: 2
layout: all-on-one-page
pools:
  - { id: extra, draw: 1 }
questions:
  - id: SML-1-Q1
    type: ordering
    outcome: SML-1.O1
    page: names
    difficulty: 1
    stem: { lt: "Surikiuokite.", en: "Put into order." }
    items:
      - { id: ask, text: { lt: "klausiu", en: "I ask" }, feedback: { lt: "Pirma.", en: "First." } }
      - { id: hear, text: { lt: "klausau", en: "I listen" }, feedback: { lt: "Antra.", en: "Second." } }
      - { id: note, text: { lt: "rašau", en: "I write" }, feedback: { lt: "Trečia.", en: "Third." } }
  - id: SML-1-Q2
    type: fill-in
    outcome: SML-1.O2
    page: names
    difficulty: 2
    stem: { lt: "Įrašykite.", en: "Fill in." }
    text: { lt: "Klausiu [[a]] ir [[b]].", en: "I ask the [[a]] and the [[b]]." }
    gaps:
      - { id: a, accept: [{ lt: "kalbos", en: "language" }], feedback: { lt: "Kalba.", en: "Speech." } }
      - { id: b, accept: [{ lt: "rašto", en: "script" }, { lt: "šrifto", en: "script" }], feedback: { lt: "Raštas.", en: "Script." } }
  - id: SML-1-Q3
    type: short-answer
    outcome: SML-1.O2
    page: names
    difficulty: 3
    pool: extra
    stem: { lt: "Kas?", en: "Who?" }
    accept:
      - { text: { lt: "vertėjas", en: "interpreter" }, feedback: { lt: "Taip.", en: "Yes." } }
      - { text: { lt: "vertėja", en: "an interpreter" }, feedback: { lt: "Taip.", en: "Yes." } }
    mistakes:
      - { text: { lt: "vaikas", en: "child" }, feedback: { lt: "Ne.", en: "No." } }
    otherwise: { lt: "Pažiūrėkite dar.", en: "Look again." }
  - id: SML-1-Q4
    type: true-false
    outcome: SML-1.O1
    page: names
    difficulty: 1
    pool: extra
    stem: { lt: "Klausiu.", en: "I ask." }
    answer: true
    feedback:
      whenTrue: { lt: "Taip.", en: "Yes." }
      whenFalse: { lt: "Ne.", en: "No." }
`;

testBrokenCourses([
  {
    what: "two steps that read the same",
    edits: quizWith('en: "I listen"', 'en: "I ask"'),
    rule: "quiz/answers-alike",
    at: '"I ask" }, feedback: { lt: "Antra."',
  },
  {
    what: "two steps with one id",
    edits: quizWith("id: hear", "id: ask"),
    rule: "ids/duplicate",
    at: 'ask, text: { lt: "klausau"',
  },
  {
    what: "two pools with one id",
    edits: quizWith(
      "  - { id: extra, draw: 1 }",
      "  - { id: extra, draw: 1 }\n  - { id: extra, draw: 1 }",
    ),
    rule: "ids/duplicate",
    place: { line: 6, column: 11 },
  },
  {
    what: "a pool that is misspelt at a question",
    edits: quizWith(
      'pool: extra\n    stem: { lt: "Kas',
      'pool: exta\n    stem: { lt: "Kas',
    ),
    rule: "quiz/pool-unknown",
    at: "exta",
  },
  {
    what: "a pool without questions",
    edits: quizWith(
      "  - { id: extra, draw: 1 }",
      "  - { id: extra, draw: 1 }\n  - { id: spare, draw: 1 }",
    ),
    rule: "quiz/pool-unused",
    at: "spare",
  },
  {
    what: "a pool that draws more than it has",
    edits: quizWith("draw: 1", "draw: 3"),
    rule: "quiz/pool-too-small",
    at: "3 }",
  },
  {
    what: "six questions on one page",
    edits: { [QUIZ]: SOUND + [5, 6, 7].map(copyOfLast).join("") },
    rule: "quiz/page-too-long",
    at: "all-on-one-page",
  },
  {
    what: "a mark in the text that is no gap",
    edits: quizWith("the [[b]].", "the [[b]] and [[c]]."),
    rule: "quiz/gap-unknown",
    at: '"I ask the [[a]]',
  },
  {
    what: "a gap that the Lithuanian text does not have",
    edits: quizWith("Klausiu [[a]] ir [[b]].", "Klausiu [[a]]."),
    rule: "quiz/gap-not-once",
    at: "b, accept",
  },
  {
    what: "a gap that stands there twice",
    edits: quizWith("the [[b]].", "the [[b]] and the [[b]]."),
    rule: "quiz/gap-not-once",
    at: "b, accept",
  },
  {
    what: "two gaps with one id",
    edits: quizWith("- { id: b, accept", "- { id: a, accept"),
    rule: "ids/duplicate",
    at: 'a, accept: [{ lt: "rašto"',
    also: ["quiz/gap-unknown"],
  },
  {
    what: "a gap that accepts the same word twice",
    edits: quizWith(
      '{ lt: "šrifto", en: "script" }',
      '{ lt: "Rašto.", en: " SCRIPT" }',
    ),
    rule: "quiz/answer-twice",
    at: '"Rašto."',
  },
  {
    what: "an accepted answer of a full stop only",
    edits: quizWith('en: "an interpreter"', 'en: " . "'),
    rule: "quiz/answer-blank",
    at: '" . "',
  },
  {
    what: "an accepted answer in other capital letters",
    edits: quizWith(
      '{ lt: "vertėja", en: "an interpreter" }',
      '{ lt: "Vertėjas", en: "Interpreter." }',
    ),
    rule: "quiz/answer-twice",
    at: '"Vertėjas"',
  },
  {
    what: "a mistake that is a right answer as well",
    edits: quizWith('en: "child"', 'en: "Interpreter"'),
    rule: "quiz/right-and-wrong",
    at: '"Interpreter" }',
  },
  {
    what: "a mistake that differs from a right answer in a mark only",
    edits: {
      [QUIZ]: SOUND.replace('lt: "vaikas"', 'lt: "vertejas"').replace(
        "    otherwise:",
        "    forgiveDiacritics: true\n    otherwise:",
      ),
    },
    rule: "quiz/right-and-wrong",
    at: '"vertejas"',
  },
  {
    what: "a page's warning in one language only",
    edits: {
      "modules/second-steps/module.yaml": swap(
        "slug: notes",
        'slug: notes\n    contentWarning: { lt: "Smurtas." }',
      ),
    },
    rule: "yaml/missing-field",
    at: '{ lt: "Smurtas." }',
  },
]);

function quizWith(before: string, after: string) {
  if (!SOUND.includes(before)) throw new Error(`No “${before}” in the quiz.`);
  return { [QUIZ]: SOUND.replace(before, () => after) };
}

/** The last question once more, under another number. */
function copyOfLast(number: number): string {
  const last = SOUND.slice(SOUND.indexOf("  - id: SML-1-Q4"));
  return last.replace("Q4", `Q${number}`).replace("    pool: extra\n", "");
}
