import type { Fact, Source, Term } from "#app/content/course-tree.ts";

/** Words that no learner may meet: they belong to a fact that nobody confirmed. */
export const UNTAUGHT = "untaught-words-40d7";

const fact = { confidence: "H", reviewBy: "2029-11" } as const;

/** Made-up data: nothing in here is a statement about the world. */
const FACTS: Fact[] = [
  {
    ...fact,
    id: "CHN-1.F1",
    sources: ["First", "Second"],
    text: { lt: "Pirmas faktas.", en: "The first fact." },
  },
  {
    ...fact,
    id: "CHN-1.F2",
    sources: ["Second"],
    confidence: "M",
    confirmed: { by: "Rūta Šimkutė", on: "2026-10-01" },
    text: { lt: "Patvirtintas faktas.", en: "The confirmed fact." },
  },
  {
    ...fact,
    id: "CHN-1.F6",
    sources: ["First"],
    confidence: "M",
    text: { lt: UNTAUGHT, en: UNTAUGHT },
  },
];

const SOURCES: Source[] = [
  {
    key: "First",
    reference: "Pavyzdinis šaltinis",
    url: "https://example.org/saltinis?a=1&b=2",
    verified: "V",
    confidence: "H",
    reviewBy: "2029-11",
  },
  {
    key: "Second",
    reference: "Knyga <be adreso>",
    verified: "K",
    confidence: "H",
    reviewBy: "2029-11",
  },
];

const TERMS: Term[] = [
  {
    id: "putonghua",
    original: "普通话",
    transliteration: "pǔtōnghuà",
    lang: "zh-Hans",
    direction: "ltr",
    meaning: { lt: "bendrinė kalba", en: "standard language" },
    note: { lt: "pastaba", en: "note" },
  },
  {
    id: "salam",
    original: "سلام",
    transliteration: "salām",
    lang: "ar",
    direction: "rtl",
    meaning: { lt: "taika", en: "peace" },
    note: { lt: "kita pastaba", en: "another note" },
  },
];

export const TRACKS = ["police", "social-work"];

export const COURSE_DATA = { facts: FACTS, sources: SOURCES, terms: TERMS };
