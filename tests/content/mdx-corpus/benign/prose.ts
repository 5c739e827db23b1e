import { page } from "../attack.ts";
import type { Benign } from "./benign.ts";

/** Ordinary Markdown, as trainers write it. */
export const PROSE: Benign[] = [
  {
    holds: "Lithuanian with its letters, quotes and dashes",
    source: page("Ąžuolas – „žmogus“, ėjęs į mišką; ūkas, čia, šįvakar, ųūž."),
    shows: [
      "<p>Ąžuolas – „žmogus“, ėjęs į mišką; ūkas, čia, šįvakar, ųūž.</p>",
    ],
  },
  {
    holds: "Windows line ends",
    source: "# Bandymas\r\n\r\nViena.\r\n\r\nDvi.\r\n",
    shows: ["<p>Viena.</p>\n<p>Dvi.</p>"],
  },
  {
    holds: "a byte-order mark and bytes",
    source: new TextEncoder().encode("\uFEFF# Bandymas\n\nŽodis.\n"),
    shows: ["<p>Žodis.</p>"],
  },
  {
    holds: "Chinese",
    source: page("Ženklai 普通话 ir 粵語 yra skirtingi."),
    shows: ["普通话 ir 粵語"],
  },
  {
    holds: "Arabic with direction marks, and Persian with a joiner",
    source: page("Žodis \u200Fسلام\u200F ir می\u200Cخواهم."),
    shows: ["سلام", "می\u200Cخواهم"],
  },
  {
    holds: "Hindi, Ukrainian and decomposed letters",
    source: page("क्षेत्र, їжак, e\u0301."),
    shows: ["क्षेत्र, їжак, e\u0301."],
  },
  {
    holds: "emoji with joiners and variation selectors",
    source: page("👩🏽‍⚖️ ❤️"),
    shows: ["👩🏽‍⚖️ ❤️"],
  },
  {
    holds: "emphasis, strong, strike-through and code",
    source: page("*a* **b** ~~c~~ `d{}` ***e***"),
    shows: [
      "<em>a</em> <strong>b</strong> <del>c</del> <code>d{}</code>",
      "<em><strong>e</strong></em>",
    ],
  },
  {
    holds: "a break in a line",
    source: page("viena\\\ndvi"),
    shows: ["viena<br/>\ndvi"],
  },
  {
    holds: "signs that MDX would read, escaped",
    source: page("x \\<= y, \\{a}, a < b, A > B"),
    shows: ["x &lt;= y, {a}, a &lt; b, A &gt; B"],
  },
  {
    holds: "lists in one another",
    source: page("- a\n  1. b\n     - c\n  2. d\n- e"),
    shows: ["<ol>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n</ol>"],
  },
  {
    holds: "a list that begins at three",
    source: page("3. a\n4. b"),
    shows: ['<ol start="3">'],
  },
  {
    holds: "a list with paragraphs",
    source: page("- a\n\n  b\n\n- c"),
    shows: ["<li>\n<p>a</p>\n<p>b</p>\n</li>"],
  },
  {
    holds: "a quote in a quote",
    source: page("> a\n>\n> > b"),
    shows: ["<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>"],
  },
  {
    holds: "a rule and a rule of stars",
    source: page("a\n\n***\n\nb\n\n---\n\nc"),
    shows: ["<p>a</p>\n<hr/>\n<p>b</p>\n<hr/>\n<p>c</p>"],
  },
  {
    holds: "a table with alignment and blank cells",
    source: page("| Kas | Kiek |\n| --- | ---: |\n| a | 1 |\n| &nbsp; | 2 |"),
    shows: [
      '<section class="scroll" tabindex="0" aria-label="Lentelė: Kas, Kiek"><table>',
      '<th scope="col">Kas</th><th scope="col" class="align-right">Kiek</th>',
      '<td>\u00A0</td><td class="align-right">2</td>',
    ],
  },
  {
    holds: "two tables with the same heads",
    source: page("| a |\n| - |\n| b |\n\nc\n\n| a |\n| - |\n| d |"),
    shows: ['aria-label="Lentelė: a"', 'aria-label="Lentelė: a (2)"'],
  },
  {
    holds: "code in a block",
    source: page("```html\n<b>{a}</b>\n```"),
    shows: [
      '<pre tabindex="0"><code class="language-html">&lt;b&gt;{a}&lt;/b&gt;\n</code></pre>',
    ],
  },
  {
    holds: "footnotes with backward links",
    source: page("a[^1] b[^šaltinis]\n\n[^1]: Pirma.\n[^šaltinis]: Antra."),
    shows: [
      '<a href="#note-fn-1" id="note-fnref-1"',
      '<h2 id="footnote-label">Išnašos</h2>',
      'aria-label="Grįžti į tekstą prie 2 išnašos"',
    ],
  },
  {
    holds: "links outwards",
    source: page(
      "[a](https://example.org/a?b=c&d=%C5%B3#e) [b](mailto:a.b@example.org) [c](tel:+37060000000) [d](http://example.org:8080)",
    ),
    shows: [
      '<a href="https://example.org/a?b=c&amp;d=%C5%B3#e" rel="noopener noreferrer">a</a>',
      '<a href="mailto:a.b@example.org">b</a> <a href="tel:+37060000000">c</a>',
    ],
  },
  {
    holds: "a link with Lithuanian letters in its path",
    source: page("[a](https://lt.wikipedia.org/wiki/Kinų_kalba)"),
    shows: ['href="https://lt.wikipedia.org/wiki/Kin%C5%B3_kalba"'],
  },
  {
    holds: "a bare address and a reference",
    source: page("www.example.org ir [a][b].\n\n[b]: https://example.org"),
    shows: [
      '<a href="http://www.example.org" rel="noopener noreferrer">www.example.org</a>',
      '<a href="https://example.org" rel="noopener noreferrer">a</a>',
    ],
  },
  {
    holds: "an image with a description",
    source: page("![Žemėlapis su „provincijomis“](images/zemelapis-2.png)"),
    shows: [
      '<img src="images/zemelapis-2.png" alt="Žemėlapis su „provincijomis“" loading="lazy" decoding="async"/>',
    ],
  },
  {
    holds: "headings with ids, and a link to one",
    source: page(
      "[žemyn](#s-zodziai-kuriuos-zmogus-supras)\n\n## Žodžiai, kuriuos žmogus supras\n\n### Ką, kodėl\n\n#### Ką, kodėl\n\n## 普通话",
    ),
    shows: [
      '<a href="#s-zodziai-kuriuos-zmogus-supras">žemyn</a>',
      '<h2 id="s-zodziai-kuriuos-zmogus-supras">Žodžiai, kuriuos žmogus supras</h2>',
      '<h3 id="s-ka-kodel">Ką, kodėl</h3>\n<h4 id="s-ka-kodel-2">Ką, kodėl</h4>',
      '<h2 id="s-section">普通话</h2>',
    ],
  },
  {
    holds: "nothing but its title",
    source: "# Bandymas",
    shows: [""],
  },
];
