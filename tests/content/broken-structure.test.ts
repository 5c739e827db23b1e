import { swap, testBrokenCourses } from "./broken-course.ts";

const QUIZ = "modules/first-steps/quiz.yaml";
const SCENARIO = "modules/first-steps/scenario.yaml";
const FIRST = "modules/first-steps/module.yaml";
const SECOND = "modules/second-steps/module.yaml";

testBrokenCourses([
  {
    what: "two pages with one id",
    edits: { [FIRST]: swap("SML-1-P02", "SML-1-P01") },
    rule: "ids/duplicate",
    at: "SML-1-P01\n    slug: names",
  },
  {
    what: "a module that takes another one's id",
    edits: { [SECOND]: swap("id: SML-2\n", "id: SML-1\n") },
    rule: "ids/duplicate",
    at: "SML-1",
    also: ["ids/foreign"],
  },
  {
    what: "two questions with one id",
    edits: { [QUIZ]: swap("SML-1-Q2", "SML-1-Q1") },
    rule: "ids/duplicate",
    at: "SML-1-Q1\n    type: multiple",
  },
  {
    what: "two options with one id",
    edits: { [QUIZ]: swap("id: guess", "id: ask") },
    rule: "ids/duplicate",
    at: "ask\n        text:\n          lt: Spėju",
  },
  {
    what: "a fact told twice",
    edits: { "facts.yaml": (text) => `${text}${text}` },
    rule: "ids/duplicate",
    place: { line: 9, column: 7 },
  },
  {
    what: "a term told twice",
    edits: { "terms.yaml": (text) => `${text}${text}` },
    rule: "ids/duplicate",
    place: { line: 12, column: 7 },
  },
  {
    what: "a source told twice",
    edits: { "sources.yaml": (text) => `${text}${text}` },
    rule: "ids/duplicate",
    place: { line: 7, column: 8 },
  },
  {
    what: "two tracks with one id",
    edits: { "course.yaml": swap("  - id: social-work", "  - id: police") },
    rule: "ids/duplicate",
    at: "police\n    title:\n      lt: Socialinis",
    also: ["pages/track-unknown"],
  },
  {
    what: "two choices with one id",
    edits: { [SCENARIO]: swap("id: assume", "id: ask") },
    rule: "ids/duplicate",
    at: "ask\n        text:\n          lt: Kviečiu",
  },
  {
    what: "a page whose id belongs to another module",
    edits: { [SECOND]: swap("SML-2-P02", "SML-3-P02") },
    rule: "ids/foreign",
    at: "SML-3-P02",
  },
  {
    what: "a fact whose id belongs to another course",
    edits: {
      "facts.yaml": (text) => `${text}${text.replace("SML-1.F1", "CHN-1.F1")}`,
    },
    rule: "ids/foreign",
    at: "CHN-1.F1",
  },
  {
    what: "a module listed twice",
    edits: {
      "course.yaml": swap(
        "  - second-steps",
        "  - second-steps\n  - first-steps",
      ),
    },
    rule: "slugs/duplicate",
    place: { line: 29, column: 5 },
  },
  {
    what: "a page listed twice",
    edits: {
      [SECOND]: swap(
        "slug: next-time",
        "slug: next-time\n  - { id: SML-2-P03, slug: notes }",
      ),
    },
    rule: "slugs/duplicate",
    at: "notes }",
  },
  {
    what: "a former slug that is in use",
    edits: { [SECOND]: (text) => `${text}formerSlugs: [first-steps]\n` },
    rule: "slugs/duplicate",
    at: "first-steps]",
  },
  {
    what: "a course that calls its present slug a former one",
    edits: { "course.yaml": (text) => `${text}formerSlugs: [small-course]\n` },
    rule: "slugs/duplicate",
    at: "small-course]",
  },
  {
    what: "a page called quiz",
    edits: {
      [SECOND]: swap("slug: notes", "slug: quiz"),
      "modules/second-steps/pages/quiz.lt.mdx": "# Testas\n\nTekstas.\n",
      "modules/second-steps/pages/quiz.en.mdx": "# Quiz\n\nText.\n",
      "modules/second-steps/pages/notes.lt.mdx": null,
      "modules/second-steps/pages/notes.en.mdx": null,
    },
    rule: "slugs/reserved",
    at: "quiz",
  },
  {
    what: "a module that was once called changes",
    edits: { [SECOND]: (text) => `${text}formerSlugs: [changes]\n` },
    rule: "slugs/reserved",
    at: "changes]",
  },
  {
    what: "a question about a page that is not there",
    edits: { [QUIZ]: swap("page: names", "page: nmaes") },
    rule: "quiz/page-unknown",
    at: "nmaes",
  },
  {
    what: "a question about an outcome that is not there",
    edits: {
      [QUIZ]: swap(
        "outcome: SML-1.O1\n    page: names",
        "outcome: SML-1.O9\n    page: names",
      ),
    },
    rule: "quiz/outcome-unknown",
    at: "SML-1.O9",
  },
  {
    what: "an outcome that nobody asks about",
    edits: { [QUIZ]: (text) => text.replaceAll("SML-1.O2", "SML.C1") },
    rule: "quiz/outcome-untested",
    path: FIRST,
    at: "SML-1.O2",
    severity: "warning",
  },
  {
    what: "a single choice with two right answers",
    edits: { [QUIZ]: swap("correct: false", "correct: true") },
    rule: "quiz/one-correct",
    at: "options:",
  },
  {
    what: "a single choice without a right answer",
    edits: { [QUIZ]: swap("correct: true", "correct: false") },
    rule: "quiz/one-correct",
    at: "options:",
  },
  {
    what: "a multiple choice in which everything is right",
    edits: {
      [QUIZ]: (text) => {
        const [single, multiple] = text.split("  - id: SML-1-Q2");
        return `${single}  - id: SML-1-Q2${multiple?.replaceAll("correct: false", "correct: true")}`;
      },
    },
    rule: "quiz/some-correct",
    at: "options:\n      - id: language",
  },
  {
    what: "two options that read the same",
    edits: { [QUIZ]: swap("I skip the question.", "I ask the person.") },
    rule: "quiz/answers-alike",
    at: "I ask the person.\n        correct: false",
  },
  {
    what: "two pairs that cannot be told apart",
    edits: { [QUIZ]: swap("lt: skaitome", "lt: kalbame") },
    rule: "quiz/answers-alike",
    at: "kalbame\n          en: we read",
  },
  {
    what: "a scenario that begins nowhere",
    edits: { [SCENARIO]: swap("start: D1", "start: D7") },
    rule: "scenario/target-unknown",
    at: "D7",
  },
  {
    what: "a choice that leads nowhere",
    edits: { [SCENARIO]: swap("next: D2", "next: R3") },
    rule: "scenario/target-unknown",
    at: "R3",
  },
  {
    what: "an ending that nothing leads to",
    edits: { [SCENARIO]: swap("next: EB", "next: EA") },
    rule: "scenario/unreachable",
    at: "EB",
  },
  {
    what: "a choice that leads back",
    edits: { [SCENARIO]: swap("next: EB", "next: D1") },
    rule: "scenario/loop",
    at: "D1\nendings",
    also: ["scenario/unreachable"],
  },
]);
