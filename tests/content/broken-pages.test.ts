import { swap, testBrokenCourses } from "./broken-course.ts";

const PAGES = "modules/first-steps/pages";
const LT = `${PAGES}/why-we-ask.lt.mdx`;
const EN = `${PAGES}/why-we-ask.en.mdx`;

testBrokenCourses([
  {
    what: "a fact from a source that nobody described",
    edits: { "facts.yaml": swap("- Register2020", "- Register2021") },
    rule: "facts/source-unknown",
    at: "Register2021",
  },
  {
    what: "a fact whose review month is over",
    edits: { "facts.yaml": swap("2029-11", "2026-10") },
    rule: "facts/review-overdue",
    at: "2026-10",
    severity: "warning",
  },
  {
    what: "a source whose review month is over",
    edits: { "sources.yaml": swap("2029-11", "2026-10") },
    rule: "sources/review-overdue",
    at: "2026-10",
    severity: "warning",
  },
  {
    what: "a fact that learners will not see",
    edits: { "facts.yaml": swap("confidence: H", "confidence: M") },
    rule: "pages/fact-unconfirmed",
    path: EN,
    at: "<Fact",
    severity: "warning",
  },
  {
    what: "a fact that is not in facts.yaml",
    edits: { [EN]: swap("SML-1.F1", "SML-1.F2") },
    rule: "pages/fact-unknown",
    at: "<Fact",
    also: ["pages/languages-differ"],
  },
  {
    what: "a term that is not in terms.yaml",
    edits: { [`${PAGES}/names.lt.mdx`]: swap('"hello"', '"helo"') },
    rule: "pages/term-unknown",
    at: "<Term",
    also: ["pages/languages-differ"],
  },
  {
    what: "a profession that the course does not have",
    edits: { [LT]: swap('for="police"', 'for="polise"') },
    rule: "pages/track-unknown",
    at: "<Track",
    also: ["pages/languages-differ"],
  },
  {
    what: "an image that is not there",
    edits: {
      [`${PAGES}/names.lt.mdx`]: swap("leaflet.png", "leaflets.png"),
      [`${PAGES}/names.en.mdx`]: swap("leaflet.png", "leaflets.png"),
    },
    rule: "pages/image-unknown",
    path: `${PAGES}/names.en.mdx`,
    at: "![",
    also: ["tree/image-unused"],
  },
  {
    what: "a page that no screen holds",
    edits: { [EN]: swap("Ask politely", `${"Ask. ".repeat(150)}Ask politely`) },
    rule: "pages/too-long",
    severity: "warning",
  },
  {
    what: "a callout in one language only",
    edits: {
      [EN]: (text) => `${text}\n<Callout kind="law">\n\nAsk.\n\n</Callout>\n`,
    },
    rule: "pages/languages-differ",
    severity: "warning",
  },
  {
    what: "a group made into one person, in English",
    edits: { [EN]: swap("Ask politely", "Migrants are\nalways late. Ask") },
    rule: "wording/essentialist",
    at: "Migrants",
    severity: "warning",
  },
  {
    what: "a group made into one person, in Lithuanian",
    edits: { [LT]: swap("Paklauskite,", "Kinai visada vėluoja. Paklauskite,") },
    rule: "wording/essentialist",
    at: "Kinai",
    severity: "warning",
  },
  {
    what: "a culture that acts",
    edits: {
      "facts.yaml": swap("2020 m. surašyme", "Jų kultūra reikalauja, kad"),
    },
    rule: "wording/culture-acts",
    at: "Jų kultūra",
    severity: "warning",
  },
]);
