import { type Attack, page, refusedBy } from "../attack.ts";

const PLAIN = "tekstas ";

function rows(count: number, columns: number): string {
  const row = `|${"a|".repeat(columns)}\n`;
  return `${row}|${"-|".repeat(columns)}\n${row.repeat(count)}`;
}

function nested(depth: number, open: string, close: string): string {
  return `${open.repeat(depth)}a\n${close.repeat(depth)}`;
}

/** Inputs that cost a parser seconds, or memory; each is refused by counting or by the tree's size. */
export const SIZES: Attack[] = [
  ...refusedBy("mdx/size", {
    "more than 100 kB": PLAIN.repeat(15_000),
    "more than 100 kB in few characters": "普".repeat(35_000),
    "ten megabytes": "a\n\n".repeat(3_500_000),
  }),
  ...refusedBy("mdx/too-many", {
    "2,001 opening brackets": "[".repeat(2_001),
    "10,000 links that do not end": "[a](".repeat(10_000),
    "8,001 stars": "*a ".repeat(8_001),
    "stars and underscores in turn": "*a_".repeat(5_000),
    "4,001 tildes": "~a ".repeat(4_001),
    "4,001 backticks": "`a``".repeat(1_400),
    "8,001 pipes": "|".repeat(8_001),
    "a table of 100 columns and 90 rows": rows(90, 100),
    "2,001 tags": "<A>".repeat(2_001),
    "4,001 entities": "&amp;".repeat(4_001),
    "12 kB of footnotes": "[^1]".repeat(3_000),
    "201 footnotes": Array.from({ length: 201 }, (_, n) => `[^${n}]`).join(""),
    "10,000 images that do not end": "![".repeat(10_000),
    "301 headings": "## a\n".repeat(301),
    "20,000 underlined headings": "a\n=\n".repeat(20_000),
    "underlined headings in a quote": "> a\n> -\n".repeat(9_000),
    "definitions that expand": `[a]: https://example.org\n\n${"[a]".repeat(2_000)}`,
  }),
  ...refusedBy("mdx/line-length", {
    "a line of 20,001 characters": "a".repeat(20_001),
    "a line of white space": `a${" ".repeat(20_001)}b`,
  }),
  ...refusedBy("mdx/nesting", {
    "5 kB of quotes": ">".repeat(5_000),
    "33 quotes": `${"> ".repeat(33)}a`,
    "5,000 lists in one another": `${"- ".repeat(5_000)}a`,
    "numbered lists in one another": `${"1. ".repeat(17)}a`,
    "quotes and lists in turn": `${"> - ".repeat(20)}a`,
  }),
  ...refusedBy("mdx/too-complex", {
    "40 blocks in one another": nested(
      40,
      '<Callout kind="law">\n',
      "</Callout>\n",
    ),
    "900 blocks in one another": nested(900, "<Say>\n", "</Say>\n"),
    "17 quotes in one another, with lists": `${"> - ".repeat(12)}a`,
    "lists in one another by indentation": Array.from(
      { length: 40 },
      (_, n) => `${" ".repeat(2 * n)}- a`,
    ).join("\n"),
    "emphasis in emphasis": `${"*a ".repeat(40)}${"a*".repeat(40)}`,
    "more than 20,000 nodes": "- a\n".repeat(7_500),
  }),
];

/** Large but honest: must be accepted. */
export const LARGE_BUT_HONEST = [
  page(PLAIN.repeat(200)),
  page(rows(150, 25)),
  page("- a\n".repeat(500)),
];
