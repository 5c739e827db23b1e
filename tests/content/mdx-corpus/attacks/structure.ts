import { type Attack, page, refusedBy } from "../attack.ts";

function wholePage(rule: string, sources: Record<string, string>): Attack[] {
  return Object.entries(sources).map(([tries, source]) => ({
    tries,
    source,
    rule,
  }));
}

/** Pages that would break the product's own structure: title, headings, blocks. */
export const STRUCTURE: Attack[] = [
  ...wholePage("mdx/first-line", {
    "an empty page": "",
    "a page of white space": " \n\n",
    "a page without a title": "Tekstas\n",
    "a title of the second level": "## A\n",
    "a title behind an empty line": "\n# A\n",
    "a title without a space": "#A\n",
    "an underlined title": "A\n=\n",
    "a title in a quote": "> # A\n",
    "a title of spaces": "#   \n",
  }),
  ...wholePage("mdx/title", {
    "emphasis in the title": "# A *b*\n",
    "a link in the title": "# [a](https://example.org)\n",
    "a block in the title": '# A <Term id="a" />\n',
    "an image in the title": "# ![a](images/a.png)\n",
    "a very long title": `# ${"a".repeat(121)}\n`,
    "a title of an entity": "# &nbsp;\n",
  }),
  ...wholePage("mdx/expression", {
    "an expression in the title": "# {process.env.HOME}\n",
  }),
  ...refusedBy("mdx/heading-level", {
    "a second title": "# B",
    "an underlined second title": "B\n=",
    "a title in one profession's version":
      '<Track for="police">\n# B\n</Track>',
    "a heading of the fifth level": "## a\n\n### b\n\n#### c\n\n##### d",
  }),
  ...refusedBy("mdx/heading-jump", {
    "a skipped level": "### a",
    "a skipped level further down": "## a\n\n#### b",
    "a level skipped for one profession":
      '## a\n\n<Track for="police">\n### b\n</Track>\n\n#### c',
  }),
  ...refusedBy("mdx/heading-place", {
    "a heading in a quote": "> ## a",
    "a heading in a list": "- ## a",
    "a heading in a block": '<Callout kind="law">\n## a\n</Callout>',
  }),
  ...refusedBy("mdx/heading-empty", { "an empty heading": "##" }),
  ...refusedBy("mdx/block-in-text", {
    "a block in a sentence": 'a <Callout kind="law">b</Callout>',
    "a block behind emphasis": '*a* <Fact id="CHN-1.F1" />',
    "a block in a table": '| a |\n| - |\n| <Fact id="CHN-1.F1" /> |',
    "a block in a link": '[<Fact id="CHN-1.F1" />](https://example.org)',
    "a block in a heading": '## <Fact id="CHN-1.F1" />',
    "a block in a block's sentence":
      '<Case title="a">b <Fact id="CHN-1.F1" /></Case>',
  }),
  ...refusedBy("mdx/block-inside-block", {
    "a version inside a version":
      '<Track for="police">\n<Track for="social">\na\n</Track>\n</Track>',
    "a fact in a fact":
      '<Fact id="CHN-1.F1">\n<Fact id="CHN-1.F6">\na\n</Fact>\n</Fact>',
    "a version inside a fact":
      '<Fact id="CHN-1.F1">\n<Track for="police">\na\n</Track>\n</Fact>',
    "a case in a callout":
      '<Callout kind="law">\n<Case title="a">\nb\n</Case>\n</Callout>',
  }),
  ...refusedBy("mdx/block-content", {
    "text in a term": 'a <Term id="a">b</Term>',
    "text in bars": '<Bars title="a" data="a: 1">b</Bars>',
    "an empty callout": '<Callout kind="law"></Callout>',
    "a self-closing version": '<Track for="police" />',
  }),
  {
    tries: "fifty-one problems at once",
    source: page("{1}\n\n".repeat(51)),
    rule: "mdx/expression",
  },
];
