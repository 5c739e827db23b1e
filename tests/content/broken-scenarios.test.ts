import { swap, testBrokenCourses } from "./broken-course.ts";

const SCENARIO = "modules/first-steps/scenario.yaml";
const LONG = "žodis ".repeat(120);

testBrokenCourses([
  {
    what: "a harmful ending that leaves everything as it is",
    edits: {
      [SCENARIO]: (text) => text.replace(/\n {4}repair:\n.*\n.*\n/, "\n"),
    },
    rule: "scenario/ending-without-repair",
    at: "EC\n    kind",
  },
  {
    what: "a harmful choice that goes on as if nothing had happened",
    edits: { [SCENARIO]: swap("score: 0", "score: -1") },
    rule: "scenario/harm-not-repaired",
    at: "EB\nendings",
    severity: "warning",
  },
  {
    what: "a choice whose reason only repeats what happens",
    edits: {
      [SCENARIO]: swap("en: The guess did harm.", "en: he gets up to leave!"),
    },
    rule: "scenario/no-feedback",
    at: "he gets up to leave!",
  },
  {
    what: "a choice with dots for a reason",
    edits: { [SCENARIO]: swap("lt: Spėjimas pakenkė.", 'lt: "…"') },
    rule: "scenario/no-feedback",
    at: '"…"',
  },
  {
    what: "a situation that fills two pages",
    edits: { [SCENARIO]: swap("Jis jau prie durų.", `${LONG}pabaiga.`) },
    rule: "scenario/too-long",
    at: "žodis žodis",
    severity: "warning",
  },
  {
    what: "a setting that fills two pages",
    edits: { [SCENARIO]: swap("ateina į skyrių.", `${LONG}pabaiga.`) },
    rule: "scenario/too-long",
    at: '"{who} žodis',
    severity: "warning",
  },
  {
    what: "a scenario with a source that is not there",
    edits: { [SCENARIO]: swap("- Register2020", "- Registre2020") },
    rule: "scenario/source-unknown",
    at: "Registre2020",
  },
  {
    what: "a choice with a source that is not there",
    edits: { [SCENARIO]: swap("sources: []", "sources: [Census1950]") },
    rule: "scenario/source-unknown",
    at: "Census1950",
  },
  {
    what: "a word in braces that is misspelt",
    edits: { [SCENARIO]: swap("say to {whoDative}?", "say to {whoDativ}?") },
    rule: "scenario/word-unknown",
    at: "What do you say to {whoDativ}?",
  },
  {
    what: "a word in braces that has spaces",
    edits: { [SCENARIO]: swap('"{who} comes', '"{ who } comes') },
    rule: "scenario/word-unknown",
    at: '"{ who } comes',
  },
  {
    what: "a title with a variant's word",
    edits: { [SCENARIO]: swap("en: The first talk", 'en: "Talking to {who}"') },
    rule: "scenario/word-unknown",
    at: '"Talking to',
  },
  {
    what: "a variant that lacks a word",
    edits: {
      [SCENARIO]: (text) => text.replace(/( {6}whoDative:\n.*B\.\n.*\n)/, ""),
    },
    rule: "scenario/words-differ",
    at: "words:\n      who:\n        lt: Kaimynas B.",
  },
  {
    what: "a word that no text uses",
    edits: {
      [SCENARIO]: (text) => text.replaceAll(" {whoDative}", ""),
    },
    rule: "scenario/word-unused",
    at: "whoDative",
    severity: "warning",
  },
  {
    what: "two variants with one id",
    edits: { [SCENARIO]: swap("id: ben", "id: ada") },
    rule: "ids/duplicate",
    at: "ada\n    words:\n      who:\n        lt: Kaimynas B.",
  },
]);
