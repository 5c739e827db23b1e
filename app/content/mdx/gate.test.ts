import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPageGate, type PageGate } from "./gate.server.ts";

const PATH = "modules/many-chinas/pages/who-is-meant.lt.mdx";

let gate: PageGate;

beforeAll(() => {
  gate = createPageGate({ parseMs: 300_000 });
});

afterAll(() => gate.close());

/** "line:column rule" of every finding of a page with this body, which begins on line 3. */
async function findingsIn(body: string): Promise<string[]> {
  const { findings } = await gate.checkPage(`# Bandymas\n\n${body}`, PATH);
  return findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe("a finding", () => {
  test.each([
    [
      "a block that is not closed",
      "a\n\n<Case title='b'>\n\nc",
      "5:1 mdx/closing-tag",
    ],
    [
      "a block closed with another's name",
      "<Say>a</Case>",
      "3:1 mdx/closing-tag",
    ],
    ["a closing tag without a beginning", "a\n\n</Say>", "5:2 mdx/closing-tag"],
    [
      "a curly bracket in a sentence",
      "Tekstas {x} tekstas",
      "3:9 mdx/expression",
    ],
    ["a curly bracket that stays open", "Tekstas { a\nb", "3:9 mdx/expression"],
    ["the open one of two brackets", "\\{ a {b", "3:6 mdx/expression"],
    ["a comparison", "Jei x <= y", "3:7 mdx/less-than"],
    ["an import", "a\n\nimport x from 'y'", "5:1 mdx/import-export"],
    ["a misspelt block", "<Calout>x</Calout>", "3:1 mdx/unknown-block"],
    ["a handler", "<Say onClick='x'>a</Say>", "3:6 mdx/attribute-unknown"],
    [
      "an image without a description",
      "a ![](images/a.png)",
      "3:3 mdx/image-alt",
    ],
    ["an override inside a line", "a\nbc\u202Ed", "4:3 mdx/character"],
  ])("stands at %s", async (_what, body, expected) => {
    expect(await findingsIn(body)).toEqual([expected]);
  });

  test("carries the path and says in both languages what to do", async () => {
    const { findings } = await gate.checkPage("# A\n\na {b} c", PATH);

    expect(findings).toEqual([
      {
        severity: "error",
        path: PATH,
        line: 3,
        column: 3,
        rule: "mdx/expression",
        message: {
          lt: expect.stringContaining("rašykite \\{"),
          en: expect.stringContaining("write \\{"),
        },
      },
    ]);
  });

  test("about an unknown block names the blocks that there are", async () => {
    const { findings } = await gate.checkPage("# A\n\n<Quiz />", PATH);

    expect(findings[0]?.message.en).toBe(
      "<Quiz> is not a known block. Use: Track, Fact, Term, Terms, Callout, Case, Say, Myth, Reveal, Bars. For the character “<” itself write \\<.",
    );
  });

  test("is given for every problem, in page order", async () => {
    const body = "### a\n\n[b](x)\n\n<Callout>c</Callout>\n\n![](images/d.png)";

    expect(await findingsIn(body)).toEqual([
      "3:1 mdx/heading-jump",
      "5:1 mdx/url",
      "7:1 mdx/attribute-missing",
      "9:1 mdx/image-alt",
    ]);
  });

  test("is one of fifty at most", async () => {
    expect(await findingsIn("{a}\n\n".repeat(60))).toHaveLength(50);
  });

  test("keeps its line when the file has Windows line ends", async () => {
    const { findings } = await gate.checkPage(
      "# A\r\n\r\na\r\n\r\n{b}\r\n",
      PATH,
    );

    expect(findings).toMatchObject([{ line: 5, column: 1 }]);
  });
});

describe("a page that passes", () => {
  test("tells what it names, and where", async () => {
    const source = [
      "# Kas yra „kinai“?",
      'Kalba <Term id="putonghua" /> ir ![a](images/b.png).',
      '<Track for="police social-work">',
      '<Fact id="CHN-1.F2" />',
      "</Track>",
      '<Bars title="c" data="d: 1" fact="CHN-1.F1" />',
      '<Terms ids="putonghua salam" title="e" />',
    ].join("\n\n");

    const { page } = await gate.checkPage(source, PATH);

    expect(page).toMatchObject({
      title: "Kas yra „kinai“?",
      tracks: [
        { id: "police", line: 5, column: 1 },
        { id: "social-work", line: 5, column: 1 },
      ],
      facts: [
        { id: "CHN-1.F2", line: 7, column: 1 },
        { id: "CHN-1.F1", line: 11, column: 1 },
      ],
      terms: [
        { id: "putonghua", line: 3, column: 7 },
        { id: "putonghua", line: 13, column: 1 },
        { id: "salam", line: 13, column: 1 },
      ],
      images: [{ id: "b.png", line: 3, column: 34 }],
    });
  });

  test.each([
    ["the title is not counted", "# Vienas du\n\nTrys keturi.", 2],
    ["titles of blocks are", '# A\n\n<Myth claim="Visi vienodi">Ne.</Myth>', 3],
    [
      "the longest track's version decides",
      '# A\n\nVienas.\n\n<Track for="a b">\ndu\n</Track>\n\n<Track for="b">\ntrys keturi\n</Track>\n\n<Track for="c">\npenki\n</Track>',
      4,
    ],
  ])("has its words counted: %s", async (_rule, source, words) => {
    const { page } = await gate.checkPage(source, PATH);

    expect(page?.words).toBe(words);
  });
});

describe("the gate", () => {
  test("tells an author whose page takes too long, and goes on", async () => {
    const hasty = createPageGate({ parseMs: 1 });
    const slow = `# A\n\n${`${"> ".repeat(30)}a\n\n`.repeat(1_500)}`;

    const checks = await Promise.all([
      hasty.checkPage(slow, PATH),
      hasty.checkPage("{", PATH),
    ]);
    await hasty.close();

    expect(checks).toMatchObject([
      { findings: [{ rule: "mdx/too-slow", line: 1, column: 1 }], page: null },
      { findings: [{ rule: "mdx/first-line" }], page: null },
    ]);
  });

  test("checks pages one after another, whoever asks first", async () => {
    const titles = ["Pirmas", "Antras", "Trečias"];

    const checks = await Promise.all(
      titles.map((title) => gate.checkPage(`# ${title}`, PATH)),
    );

    expect(checks.map(({ page }) => page?.title)).toEqual(titles);
  });
});
