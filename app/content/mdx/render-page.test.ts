import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  COURSE_DATA,
  UNTAUGHT,
} from "#tests/content/mdx-corpus/course-data.ts";
import {
  createPageRenderer,
  type PageRenderer,
  type PageToRender,
} from "./render-page.server.ts";

/** Never reached; the tests inject a limit of a millisecond where they want one. */
const PATIENT = 300_000;

let renderer: PageRenderer;

beforeAll(() => {
  renderer = createPageRenderer({ timeoutMs: PATIENT });
});

afterAll(() => renderer.close());

function pageOf(body: string, changes: Partial<PageToRender> = {}) {
  return {
    source: `# Pavadinimas\n\n${body}`,
    locale: "lt",
    tracks: ["police"],
    ...COURSE_DATA,
    ...changes,
  } satisfies PageToRender;
}

async function htmlOf(body: string, changes: Partial<PageToRender> = {}) {
  const pages = await renderer.render(pageOf(body, changes));
  return pages.map(({ html }) => html).join("");
}

describe("rendering a page", { timeout: PATIENT }, () => {
  test("gives each track its own version, in the order asked for", async () => {
    const body =
      'Visiems.\n\n<Track for="police">A.</Track>\n\n<Track for="social-work">B.</Track>';

    const pages = await renderer.render(
      pageOf(body, { tracks: ["social-work", "police", "child-rights"] }),
    );

    expect(pages.map(({ track }) => track)).toEqual([
      "social-work",
      "police",
      "child-rights",
    ]);
    expect(pages[0]?.html).toContain('data-track="social-work"><p>B.</p>');
    expect(pages[0]?.html).not.toContain("A.");
    expect(pages[1]?.html).toContain('data-track="police"><p>A.</p>');
    expect(pages[2]?.html).toBe("<p>Visiems.</p>\n\n");
  });

  test("leaves the title to the page around it", async () => {
    expect(await htmlOf("Tekstas.")).toBe("<p>Tekstas.</p>");
  });

  test("speaks the page's language", async () => {
    const html = await htmlOf(
      'a[^1]\n\n<Fact id="CHN-1.F1" />\n\n<Callout kind="law">b</Callout>\n\nKalba <Term id="salam" />.\n\n<Bars title="c" unit="%" data="d: 1.5" />\n\n[^1]: e',
      { locale: "en" },
    );

    expect(html).toContain("<p>The first fact.</p>");
    expect(html).toContain("· to be reviewed by November 2029</p>");
    expect(html).toContain("What the law says");
    expect(html).toContain("(peace)");
    expect(html).toContain("<td>1.5\u00A0%</td>");
    expect(html).toContain("Footnotes</h2>");
  });

  test("tells no learner a fact that nobody confirmed", async () => {
    const html = await htmlOf(
      [
        "Tekstas.",
        '<Fact id="CHN-1.F6" />',
        `<Fact id="CHN-1.F6">${UNTAUGHT}</Fact>`,
        `<Fact id="CHN-1.F6">\n${UNTAUGHT}\n</Fact>`,
        '<Bars title="a" data="b: 1" fact="CHN-1.F6" />',
        '<Callout kind="law" title="Lieka tuščias">\n<Fact id="CHN-1.F6" />\n</Callout>',
        '<Fact id="CHN-1.F2" />',
      ].join("\n\n"),
    );

    expect(html).not.toContain(UNTAUGHT);
    expect(html).not.toContain("CHN-1.F6");
    expect(html).not.toContain("Lieka tuščias");
    expect(html).toContain("Patvirtintas faktas.");
  });

  test("keeps what stands beside such a fact", async () => {
    const html = await htmlOf(
      '- a\n- b\n\n  <Fact id="CHN-1.F6" />\n\n| c | d |\n| - | - |\n| &nbsp; | e |',
    );

    expect(html).toContain("<p>b</p>");
    expect(html).toContain("<td>\u00A0</td><td>e</td>");
  });

  test.each([
    ["a fact", '<Fact id="CHN-1.F9" />', "fact CHN-1.F9"],
    ["a term", 'a <Term id="constructor" />', "term constructor"],
  ])("refuses %s that the course does not have", async (_, body, what) => {
    await expect(renderer.render(pageOf(body))).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining(what),
    });
  });

  test("goes on after a page that it refused", async () => {
    await expect(renderer.render(pageOf("{1}"))).rejects.toThrow(
      "mdx/expression",
    );

    expect(await htmlOf("a")).toBe("<p>a</p>");
  });

  test("refuses bytes that are no text", async () => {
    const source = Uint8Array.from([0xff]);

    await expect(renderer.render(pageOf("", { source }))).rejects.toMatchObject(
      { code: "refused" },
    );
  });

  test("kills its process when a page takes too long, and starts another", async () => {
    const hasty = createPageRenderer({ timeoutMs: 1 });
    const long = pageOf("- a\n".repeat(5_000));

    const outcomes = await Promise.allSettled([
      hasty.render(long),
      hasty.render(long),
    ]);
    await hasty.close();

    expect(outcomes).toMatchObject([
      { reason: { code: "too-slow" } },
      { reason: { code: "too-slow" } },
    ]);
  });

  test("renders pages one after another, whoever asks first", async () => {
    const bodies = ["a", "b", "c"];

    const pages = await Promise.all(bodies.map((body) => htmlOf(body)));

    expect(pages).toEqual(["<p>a</p>", "<p>b</p>", "<p>c</p>"]);
  });
});
