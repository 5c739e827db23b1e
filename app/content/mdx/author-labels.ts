import type { Locale } from "#app/shared/text.ts";

/** The words that the renderer adds to a page, in the language of the page. */
type AuthorLabels = {
  source: (count: number) => string;
  reviewBy: (month: string) => string;
  callouts: { remember: string; warning: string; law: string; example: string };
  footnotes: string;
  backToText: (footnote: number) => string;
  table: string;
  asTable: string;
  name: string;
  value: string;
};

export const AUTHOR_LABELS: Record<Locale, AuthorLabels> = {
  lt: {
    source: (count) => (count === 1 ? "Šaltinis" : "Šaltiniai"),
    reviewBy: (month) => `kita peržiūra iki ${lithuanianMonth(month)}`,
    callouts: {
      remember: "Atminkite",
      warning: "Dėmesio",
      law: "Ką sako teisė",
      example: "Pavyzdys",
    },
    footnotes: "Išnašos",
    backToText: (footnote) => `Grįžti į tekstą prie ${footnote} išnašos`,
    table: "Lentelė",
    asTable: "Rodyti kaip lentelę",
    name: "Kas",
    value: "Reikšmė",
  },
  en: {
    source: (count) => (count === 1 ? "Source" : "Sources"),
    reviewBy: (month) => `to be reviewed by ${englishMonth(month)}`,
    callouts: {
      remember: "Remember",
      warning: "Warning",
      law: "What the law says",
      example: "Example",
    },
    footnotes: "Footnotes",
    backToText: (footnote) => `Back to the text at footnote ${footnote}`,
    table: "Table",
    asTable: "Show as a table",
    name: "What",
    value: "Value",
  },
};

/** "2029-11" → "2029 m. lapkričio mėn."; Intl gives the genitive only beside a day. */
function lithuanianMonth(month: string): string {
  const parts = new Intl.DateTimeFormat("lt", {
    dateStyle: "long",
    timeZone: "UTC",
  }).formatToParts(firstDayOf(month));
  const part = (type: string) =>
    parts.find((found) => found.type === type)?.value ?? "";
  return `${part("year")} m. ${part("month")} mėn.`;
}

/** "2029-11" → "November 2029". */
function englishMonth(month: string): string {
  return new Intl.DateTimeFormat("en", {
    year: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(firstDayOf(month));
}

function firstDayOf(month: string): number {
  return Date.parse(`${month}-01T00:00:00Z`);
}
