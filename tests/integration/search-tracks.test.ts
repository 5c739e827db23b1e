import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  listRenderedPages,
  writeSearchIndex,
} from "#app/content/search-index.queries.server.ts";
import { contentBlobs, renderedPages } from "#db/schema/content.ts";
import { ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";

const PAGE = `${MODULE}/names`;
const FOR_SOCIAL_WORK = "Kitai profesijai skirtas variantas: Socialinis";

describe("what stands in one profession's version of a page only", () => {
  let app: TestApp;
  beforeEach(() => {
    app = withTexts({
      police:
        '<p>Bendras sakinys.</p><p>Pareigūnas surašo protokolą.</p><p data-fact="SML-1.F1">Faktas.</p>',
      "social-work":
        "<p>Bendras sakinys.</p><p>Darbuotoja pildo anketą, bendras darbas.</p>",
    });
  });

  test.each([
    ["police", "anketą", `${PAGE}?track=social-work`],
    ["police", "anketos", `${PAGE}?track=social-work`],
    ["police", "bendra anketa", `${PAGE}?track=social-work`],
    ["police", "protokolas", PAGE],
    ["police", "bendras", PAGE],
    ["police", "vardai", PAGE],
    ["police", "anketa protokolas", PAGE],
    ["social-work", "anketą", PAGE],
    ["social-work", "protokolas", `${PAGE}?track=police`],
    ["police", "surašyme įrašyti", PAGE],
    ["social-work", "surašyme įrašyti", `${PAGE}?track=police`],
  ] as const)(
    "leads who is in %s by “%s” to %s",
    async (track, query, href) => {
      study(app, { ...ruta, profession: track }, "SML", { steps: 0 });
      const { main } = await search(app, query);
      expect(linksOf(main).map((link) => link.href)).toContain(href);
    },
  );

  test("is shown there, and said to be another profession's", async () => {
    enrolRuta(app);
    const { main } = await search(app, "anketą");
    expect(textOf(main)).toContain(FOR_SOCIAL_WORK);
    const led = await browserOf(app, ruta).get(`${PAGE}?track=social-work`);
    expect(textOf(mainOf(led.text))).toContain("Darbuotoja pildo anketą");
  });

  test("is not what is shown of one's own version", async () => {
    enrolRuta(app);
    const { main } = await search(app, "bendras");
    expect(textOf(main)).not.toContain("Darbuotoja");
    expect(textOf(main)).not.toContain(FOR_SOCIAL_WORK);
  });

  test("is found by no stranger", async () => {
    const { text } = await browserOf(app).get("/lt/search?q=anketa");
    expect(mainOf(text)).not.toContain("<mark>");
  });
});

function enrolRuta(app: TestApp) {
  study(app, { ...ruta, profession: "police" }, "SML", { steps: 0 });
}

/** The page "names" of the small course says this, in each profession's version. */
function withTexts(texts: Record<string, string>): TestApp {
  const app = testApp();
  const { id, course } = publishSmallCourse(app);
  for (const [track, html] of Object.entries(texts)) {
    app.db
      .insert(contentBlobs)
      .values({ hash: track, bytes: Buffer.from(html) })
      .run();
    app.db
      .update(renderedPages)
      .set({ hash: track })
      .where(
        and(
          eq(renderedPages.pageId, "SML-1-P02"),
          eq(renderedPages.track, track),
        ),
      )
      .run();
  }
  const pages = listRenderedPages(app.db, id);
  writeSearchIndex(app.db, { id, course, pages });
  return app;
}

async function search(app: TestApp, query: string) {
  const q = new URLSearchParams({ q: query });
  const { text } = await browserOf(app, ruta).get(`/lt/search?${q}`);
  return { main: mainOf(text) };
}
