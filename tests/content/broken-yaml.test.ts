import { swap, testBrokenCourses } from "./broken-course.ts";

const QUIZ = "modules/first-steps/quiz.yaml";
const SCENARIO = "modules/first-steps/scenario.yaml";
const MODULE = "modules/first-steps/module.yaml";

testBrokenCourses([
  {
    what: "a colon in a text without quotes",
    edits: { "course.yaml": swap("Mažas kursas", "Kursas: mažas") },
    rule: "yaml/syntax",
    at: "Kursas: mažas",
  },
  {
    what: "a text that begins with a reserved sign",
    edits: { "course.yaml": swap("Mažas kursas", "@kursas") },
    rule: "yaml/syntax",
    at: "@kursas",
  },
  {
    what: "quotes that are never closed",
    edits: { "course.yaml": swap("Everybody who tries.", '"Everybody') },
    rule: "yaml/syntax",
    at: '"Everybody',
  },
  {
    what: "a second document",
    edits: { "terms.yaml": (text) => `${text}---\n- id: other\n` },
    rule: "yaml/syntax",
    at: "---",
  },
  {
    what: "a tab as indentation",
    edits: { "course.yaml": swap("  lt: Mažas", "\tlt: Mažas") },
    rule: "yaml/syntax",
    at: "\tlt: Mažas",
  },
  {
    what: "a field given twice",
    edits: { "course.yaml": swap("summary:", "title:") },
    rule: "yaml/field-twice",
    at: "title:\n  lt: Du",
  },
  {
    what: "an alias, which could make a small file huge",
    edits: {
      "course.yaml": (text) =>
        text
          .replace("Mažas kursas", "&a Mažas kursas")
          .replace("Everybody who tries.", "*a"),
    },
    rule: "yaml/not-allowed",
    at: "Mažas kursas",
  },
  {
    what: "a text that begins with an exclamation mark",
    edits: { "course.yaml": swap("Mažas kursas", "!svarbu Kursas") },
    rule: "yaml/not-allowed",
    at: "Kursas",
  },
  {
    what: "nesting that no course needs",
    edits: {
      "course.yaml": swap(
        "title:\n",
        `deep: ${"[".repeat(24)}[x]${"]".repeat(24)}\ntitle:\n`,
      ),
    },
    rule: "yaml/too-deep",
    at: "[x",
  },
  {
    what: "a sign that turns the text around",
    edits: { "course.yaml": swap("Mažas kursas", "Mažas \u202ekursas") },
    rule: "yaml/hidden-character",
    at: "\u202e",
  },
  {
    what: "a field left out",
    edits: { [MODULE]: swap("minutes: 20\n", "") },
    rule: "yaml/missing-field",
  },
  {
    what: "one language left out",
    edits: { [QUIZ]: swap("\n      en: What do you do first?", "") },
    rule: "yaml/missing-field",
    at: "lt: Ką darote pirmiausia?",
  },
  {
    what: "a field misspelt",
    edits: { [MODULE]: swap("minutes: 20\n", "minutes: 20\nformerSlug: []\n") },
    rule: "yaml/unknown-field",
    at: "formerSlug:",
  },
  {
    what: "a field with nothing behind it",
    edits: { "course.yaml": swap("  en: A small course", "  en:") },
    rule: "yaml/empty",
    at: "\nsummary:",
  },
  {
    what: "a text of spaces",
    edits: { "course.yaml": swap("A small course", '"  "') },
    rule: "yaml/empty",
    at: '"  "',
  },
  {
    what: "a number where a text belongs",
    edits: { "course.yaml": swap("A small course", "2026") },
    rule: "yaml/wrong-type",
    at: "2026",
  },
  {
    what: "a number in quotes",
    edits: { [QUIZ]: swap("passMark: 70", 'passMark: "70"') },
    rule: "yaml/wrong-type",
    at: '"70"',
  },
  {
    what: "half an attempt",
    edits: { [QUIZ]: swap("attempts: 2", "attempts: 1.5") },
    rule: "yaml/wrong-type",
    at: "1.5",
  },
  {
    what: "a slug with capital letters",
    edits: { [MODULE]: swap("slug: names", "slug: Names") },
    rule: "yaml/wrong-form",
    at: "Names",
  },
  {
    what: "a target that is neither node nor ending",
    edits: { [SCENARIO]: swap("next: EC", "next: the end") },
    rule: "yaml/wrong-form",
    at: "the end",
  },
  {
    what: "a day that does not exist",
    edits: {
      "facts.yaml": swap(
        "reviewBy: 2029-11",
        "reviewBy: 2029-11\n  confirmed: { by: Ona, on: 2026-02-30 }",
      ),
    },
    rule: "yaml/wrong-form",
    at: "2026-02-30",
  },
  {
    what: "a source that is not on https",
    edits: { "sources.yaml": swap("https:", "http:") },
    rule: "yaml/wrong-form",
    at: "http://example.org/census",
  },
  {
    what: "a confidence that is none",
    edits: { "facts.yaml": swap("confidence: H", "confidence: X") },
    rule: "yaml/wrong-value",
    at: "X",
  },
  {
    what: "a type of question that does not exist",
    edits: { [QUIZ]: swap("type: single", "type: essay") },
    rule: "yaml/wrong-value",
    at: "essay",
  },
  {
    what: "a score of two",
    edits: { [SCENARIO]: swap("score: 1", "score: 2") },
    rule: "yaml/wrong-value",
    at: "2\n        consequence",
  },
  {
    what: "a module of five hours",
    edits: { [MODULE]: swap("minutes: 20", "minutes: 300") },
    rule: "yaml/wrong-size",
    at: "300",
  },
  {
    what: "a list of modules without any",
    edits: {
      "course.yaml": swap(
        "modules:\n  - first-steps\n  - second-steps\n",
        "modules: []\n",
      ),
    },
    rule: "yaml/wrong-size",
    at: "[]",
  },
]);
