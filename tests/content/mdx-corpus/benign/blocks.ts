import { page } from "../attack.ts";
import type { Benign } from "./benign.ts";

const SOURCES =
  'Šaltiniai: <a href="https://example.org/saltinis?a=1&amp;b=2" rel="noopener noreferrer">Pavyzdinis šaltinis</a>; Knyga &lt;be adreso&gt;';
const REVIEW = " · kita peržiūra iki 2029 m. lapkričio mėn.";

/** Every block of the closed list, in the places where trainers put it. */
export const BLOCKS: Benign[] = [
  {
    holds: "a fact in the course's words",
    source: page('<Fact id="CHN-1.F1" />'),
    shows: [
      `<div class="fact" data-fact="CHN-1.F1" data-review-by="2029-11"><p>Pirmas faktas.</p><p class="fact__source">${SOURCES}${REVIEW}</p></div>`,
    ],
  },
  {
    holds: "a fact in the author's words, over lines",
    source: page('<Fact id="CHN-1.F2">\nSavo *žodžiais*.\n\n- a\n</Fact>'),
    shows: [
      '<div class="fact" data-fact="CHN-1.F2" data-review-by="2029-11"><p>Savo <em>žodžiais</em>.</p><ul>\n<li>a</li>\n</ul><p class="fact__source">Šaltinis: Knyga',
    ],
  },
  {
    holds: "a fact in the author's words, on a line",
    source: page('<Fact id="CHN-1.F1">Trumpai.</Fact>'),
    shows: ['<p>Trumpai.</p><p class="fact__source">'],
  },
  {
    holds: "a term in a sentence",
    source: page('Kalba <Term id="putonghua" /> yra viena.'),
    shows: [
      '<p>Kalba <span class="term"><a class="term__link" href="/lt/terms#term-putonghua"><span lang="zh-Hans" dir="ltr" class="term__original">普通话</span></a> <i lang="zh-Latn" class="term__translit">pǔtōnghuà</i> <span class="term__meaning">(bendrinė kalba)</span></span> yra viena.</p>',
    ],
  },
  {
    holds: "a term written from right to left",
    source: page('Sakykite <Term id="salam" />.'),
    shows: [
      '<bdi lang="ar" dir="rtl" class="term__original">سلام</bdi></a> <i lang="ar-Latn" class="term__translit">salām</i>',
    ],
  },
  {
    holds: "terms alone, in a list, in emphasis, in a heading and in a cell",
    source: page(
      '<Term id="salam" />\n\n- <Term id="putonghua" />\n\n**<Term id="salam" />**\n\n## Kalba <Term id="putonghua" />\n\n| a |\n| - |\n| <Term id="salam" /> |',
    ),
    shows: [
      '<p><span class="term"><a class="term__link" href="/lt/terms#term-salam"><bdi',
      '<li><span class="term">',
      '<strong><span class="term">',
      '<h2 id="s-kalba">Kalba <span class="term">',
      '<td><span class="term">',
    ],
  },
  {
    holds: "terms as a table",
    source: page('<Terms ids="putonghua salam" title="Žodžiai" />'),
    shows: [
      '<div class="terms"><table><caption>Žodžiai</caption><tbody><tr><th scope="row">bendrinė kalba</th><td lang="zh-Hans">普通话</td><td lang="zh-Latn">pǔtōnghuà</td><td>pastaba</td></tr>',
      '<td lang="ar"><bdi dir="rtl">سلام</bdi></td>',
    ],
  },
  {
    holds: "callouts of all kinds",
    source: page(
      ["remember", "warning", "law", "example"]
        .map((kind) => `<Callout kind="${kind}">Tekstas.</Callout>`)
        .join("\n\n"),
    ),
    shows: [
      '<aside class="callout callout--remember"><p class="callout__title">Atminkite</p><p>Tekstas.</p></aside>',
      '<aside class="callout callout--warning"><p class="callout__title">Dėmesio</p>',
      '<aside class="callout callout--law"><p class="callout__title">Ką sako teisė</p>',
      '<aside class="callout callout--example"><p class="callout__title">Pavyzdys</p>',
    ],
  },
  {
    holds: "a callout with its own title, quotes in it, and blocks inside",
    source: page(
      '<Callout kind="law" title="Kas yra „rasė“ & &quot;tautybė&quot;">\n\n1. a\n2. b\n\n<Fact id="CHN-1.F1" />\n\n</Callout>',
    ),
    shows: [
      '<p class="callout__title">Kas yra „rasė“ &amp; &quot;tautybė&quot;</p><ol>',
      '</ol><div class="fact"',
    ],
  },
  {
    holds: "a case with a fact on one line",
    source: page('<Case title="Skambutis"><Fact id="CHN-1.F1" /></Case>'),
    shows: [
      '<aside class="case"><h2 class="case__title">Skambutis</h2><div class="fact"',
    ],
  },
  {
    holds: "words to say, on a line and over lines",
    source: page("<Say>Labas!</Say>\n\n<Say>\nViena.\n\nDvi.\n</Say>"),
    shows: [
      '<p class="say">Labas!</p>',
      '<blockquote class="say"><p>Viena.</p><p>Dvi.</p></blockquote>',
    ],
  },
  {
    holds: "two sayings on one line",
    source: page("<Say>Labas!</Say> <Say>*Sudie*!</Say>"),
    shows: ['<p class="say">Labas!</p>', '<p class="say"><em>Sudie</em>!</p>'],
  },
  {
    holds: "a myth and something to reveal",
    source: page(
      '<Myth claim="Visi kinai kalba viena kalba">Ne.</Myth>\n\n<Reveal title="Atsakymas">\n- a\n</Reveal>',
    ),
    shows: [
      '<details class="myth"><summary>Visi kinai kalba viena kalba</summary><p>Ne.</p></details>',
      '<details class="reveal"><summary>Atsakymas</summary><ul>\n<li>a</li>\n</ul></details>',
    ],
  },
  {
    holds: "bars with numbers, a table and a source",
    source: page(
      '<Bars title="Gyventojai" unit="%" data="Han: 91.11; Kiti: 8.89" fact="CHN-1.F1" />',
    ),
    shows: [
      '<figure class="bars" data-fact="CHN-1.F1"><figcaption id="bars-1">Gyventojai</figcaption><svg class="bars__chart" role="img" aria-labelledby="bars-1 bars-1-numbers" width="100%" height="96">',
      '<desc id="bars-1-numbers">Han: 91,11\u00A0%; Kiti: 8,89\u00A0%</desc>',
      'width="91.11%"',
      '<th scope="row">Han</th><td>91,11\u00A0%</td>',
      `<p class="fact__source" data-review-by="2029-11">${SOURCES}${REVIEW}</p></figure>`,
    ],
  },
  {
    holds: "bars without a unit, scaled to the largest",
    source: page('<Bars title="a" data="b: 1; c: 2000" />'),
    shows: ['width="0.05%"', 'width="100%"', "<td>2\u00A0000</td>"],
  },
  {
    holds: "a version for some professions, with headings",
    source: page(
      '## a\n\n<Track for="police social-work">\n### Policijai\n\nTekstas.\n</Track>\n\n<Track for="social-work">\n### Kitiems\n</Track>',
    ),
    shows: [
      '<div class="track" data-track="police"><h3 id="s-policijai">Policijai</h3><p>Tekstas.</p></div>',
    ],
  },
  {
    holds: "a version inside a case, and a version on a line",
    source: page(
      '<Case title="a">\n<Track for="police">Jūs esate pareigūnė.</Track>\n</Case>',
    ),
    shows: [
      '<div class="track" data-track="police"><p>Jūs esate pareigūnė.</p></div></aside>',
    ],
  },
  {
    holds: "blocks in lists and quotes",
    source: page('1. a\n\n   <Fact id="CHN-1.F1" />\n\n2. b\n\n> <Say>c</Say>'),
    shows: [
      '<p>a</p>\n<div class="fact"',
      '<p class="say">c</p>\n</blockquote>',
    ],
  },
  {
    holds: "a block right behind a line of text",
    source: page('a\n<Callout kind="law">\nb\n</Callout>'),
    shows: ['<p>a</p>\n<aside class="callout callout--law">'],
  },
  {
    holds: "a block with indented text and empty lines",
    source: page('<Callout kind="law">\n\n  a\n\n\n  b\n\n</Callout>'),
    shows: ["<p>a</p><p>b</p></aside>"],
  },
];
