import { type Attack, neutral, page, refusedBy } from "../attack.ts";

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from([
    ...new TextEncoder().encode("# Bandymas\n\nTekstas "),
    ...values,
    0x0a,
  ]);
}

const ZALGO = "\u0301";

/** Characters, encodings, code fences and footnote marks. */
export const TEXT: Attack[] = [
  ...refusedBy("mdx/character", {
    "a NUL": "a\u0000b",
    "a bell": "a\u0007b",
    "an escape sequence": "a\u001B[31mb",
    "a vertical tab": "a\u000Bb",
    "a form feed": "a\fb",
    "a delete": "a\u007Fb",
    "a control character of the second set": "a\u0085b",
    "a lone carriage return": "a\rb",
    "a right-to-left override": "a\u202Egnp.exe",
    "a left-to-right override": "a\u202Db",
    "a right-to-left embedding": "a\u202Bb",
    "a right-to-left isolate": "a\u2067b",
    "a first-strong isolate": "a\u2068b",
    "a zero-width space": "pass\u200Bword",
    "a word joiner": "a\u2060b",
    "a byte-order mark inside": "a\uFEFFb",
    "a line separator": "a\u2028b",
    "a paragraph separator": "a\u2029b",
    "a Mongolian vowel separator": "a\u180Eb",
    "an interlinear annotation": "a\uFFF9b\uFFFAc\uFFFB",
    "a noncharacter": "a\uFFFEb",
    "a noncharacter of the middle": "a\uFDD0b",
    "tag characters": "a\u{E0041}\u{E0042}b",
    "a language tag": "a\u{E0001}b",
    "an override as an entity": "a&#x202E;b",
    "an override as an entity in a link's title":
      '[a](https://example.org "&#x202E;")',
    "an override as an entity in an image's description":
      "![a&#x202E;b](images/a.png)",
    "a zero-width space as an entity in a title": "## a&ZeroWidthSpace;b",
    "tag characters as entities": "a&#xE0041;b",
  }),
  ...refusedBy("mdx/combining-marks", {
    "twelve marks on a letter": `a${ZALGO.repeat(12)}`,
    "a thousand marks on a letter": `a${ZALGO.repeat(1_000)}`,
    "marks as entities": `a${"&#x301;".repeat(12)}`,
    "marks in a title": `## a${ZALGO.repeat(40)}`,
  }),
  ...[
    { tries: "a lone surrogate", source: page("a\uD800b") },
    { tries: "surrogates in the wrong order", source: page("a\uDC00\uD800b") },
    { tries: "an overlong slash", source: bytes(0xc0, 0xaf) },
    { tries: "a byte that UTF-8 never has", source: bytes(0xff) },
    { tries: "a sequence cut short", source: bytes(0xe2, 0x82) },
    { tries: "a surrogate as bytes", source: bytes(0xed, 0xa0, 0x80) },
    { tries: "a point behind the last", source: bytes(0xf4, 0x90, 0x80, 0x80) },
    { tries: "Windows-1257", source: bytes(0xe0, 0xe8, 0xeb) },
    {
      tries: "UTF-16",
      source: Uint8Array.from([0xff, 0xfe, ...Buffer.from("# A", "utf16le")]),
    },
  ].map((attack) => ({ ...attack, rule: "mdx/encoding" })),
  ...refusedBy("mdx/code-language", {
    "a language with quotes": '```js" onload="alert(1)\nx\n```',
    "a language with a tag": "```<script>\nx\n```",
    "a language with brackets": "```{process.env.HOME}\nx\n```",
    "a very long language": `\`\`\`${"a".repeat(21)}\nx\n\`\`\``,
    "a language that is a path": "```../../x\nx\n```",
    "code in a fence's options": "~~~js {require('fs')}\nx\n~~~",
    "a handler in a fence's options": "```js onclick=alert(1)\nx\n```",
    "very long options": `\`\`\`js ${"a".repeat(81)}\nx\n\`\`\``,
    "a language as an entity": "```&lt;b&gt;\nx\n```",
  }),
  ...refusedBy("mdx/footnote-label", {
    "a footnote mark with a tag": 'a[^"x]\n\n[^"x]: b',
    "a footnote mark with a slash": "a[^../x]\n\n[^../x]: b",
    "a footnote mark with a hash": "a[^#x]\n\n[^#x]: b",
    "a very long footnote mark": `a[^${"b".repeat(61)}]\n\n[^${"b".repeat(61)}]: c`,
  }),
  ...refusedBy("mdx/footnote-in-block", {
    "a footnote for one profession":
      '<Track for="police">a[^1]</Track>\n\n[^1]: b',
    "a footnote's text in a fact that is not taught":
      'a[^1]\n\n<Fact id="CHN-1.F6">\na\n\n[^1]: b\n</Fact>',
  }),
  ...refusedBy("mdx/task-list", {
    "boxes to tick": "- [ ] a\n- [x] b",
  }),
  ...neutral({
    "a NUL as an entity": "a&#0;b",
    "a surrogate as an entity": "a&#xD800;b",
    "an unknown entity": "a&script;b",
    "an entity inside an entity": "&amp;lt;script&amp;gt;",
    "a footnote named after the prototype": "a[^__proto__]\n\n[^__proto__]: b",
    "a footnote named constructor": "a[^constructor]\n\n[^constructor]: b",
    "a footnote that names itself": "a[^1]\n\n[^1]: b[^1]",
    "footnotes that name each other": "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]",
    "a footnote with a heading's id": "a[^fn-1]\n\n## fn 1\n\n[^fn-1]: b",
    "a footnote without a text": "a[^nera]",
    "a heading named after a page's part": "## main\n\n## footnote-label",
    "headings of the same name": "## a\n\n## a\n\n## a 2\n\n## a",
    "a heading named after the prototype": "## __proto__\n\n## constructor",
    "a fence that does not end": "```\n<script>alert(1)</script>",
    "options that are allowed": "```js {1,3} title=x\na\n```",
    "an invisible joiner in Persian": "می\u200Cخواهم",
  }),
];
