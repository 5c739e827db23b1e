import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { ruta } from "#db/seed/people.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { hasId, linksOf, mainOf, tagsOf, textOf } from "#tests/support/html.ts";
import { readingWorld } from "#tests/support/reading-world.ts";

const PAGE = `${MODULE}/names`;
const FOUR_YEARS = 4 * 366 * 24 * 60 * 60_000;

describe("a page with a content warning", () => {
  test("shows the warning first, and the text on request", async () => {
    const { learner } = readingWorld(warn);
    const { text } = await learner.get(PAGE);
    expect(textOf(text)).toContain("Pasakojama apie smurtą.");
    expect(text).not.toContain("Pradžia.");
    expect(text).not.toContain("#s-after");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: `${PAGE}?show=1`,
      text: "Rodyti puslapį",
    });

    const shown = await learner.get(`${PAGE}?show=1`);
    expect(shown.text).toContain("Pradžia.");
    expect(textOf(shown.text)).toContain("Baigta – tęsti");
  });

  test("may be skipped, which the outline says", async () => {
    const { learner } = readingWorld(warn);
    const skipped = await learner.post(PAGE, { intent: "skip" });
    expect(skipped.location).toBe(`${MODULE}/the-interpreter`);

    const { text } = await learner.get(skipped.location ?? "");
    expect(textOf(text)).toMatch(/Vardai \d+ min\. · Praleista/);
    const en = await learner.get(MODULE.replace("/lt/", "/en/"));
    expect(textOf(en.text)).toMatch(/Names \d+ min · Skipped/);
  });

  test("is the only kind of page that may be", async () => {
    const { learner } = readingWorld();
    const skipped = await learner.post(PAGE, { intent: "skip" });
    expect(skipped.status).toBe(404);
    expect(textOf((await learner.get(MODULE)).text)).toContain("0 iš 4");
  });

  test("stays folded in the whole module", async () => {
    const { learner } = readingWorld(warn);
    const { text } = await learner.get(`${MODULE}/print`);
    expect(tagsOf(text, "details")).toContainEqual(
      expect.stringContaining("data-keep-folded"),
    );
    expect(textOf(text)).toContain("Pasakojama apie smurtą.");
  });
});

describe("a fact", () => {
  test("is under review once its month is over", async () => {
    const { app, learner } = readingWorld();
    expect((await learner.get(PAGE)).text).not.toContain("Peržiūrima");
    const cardBefore = await learner.get(`${MODULE}/card`);
    expect(cardBefore.text).not.toContain("Peržiūrima");

    app.advance(FOUR_YEARS);
    const later = browserOf(app, ruta);
    for (const path of [PAGE, `${MODULE}/print`, `${MODULE}/card`]) {
      const { text } = await later.get(path);
      expect([path, textOf(text).includes("Peržiūrima")]).toEqual([path, true]);
    }
    const en = await later.get(PAGE.replace("/lt/", "/en/"));
    expect(textOf(en.text)).toContain("Under review");
  });

  test("brings its source to the list under the page", async () => {
    const { learner } = readingWorld();
    const { text } = await learner.get(PAGE);
    expect(textOf(text)).toContain("Šaltiniai (1)");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: "https://example.org/census",
      text: "Pavyzdinis registras. Surašymo atmintinė. 2020.",
    });
  });
});

describe("the whole module", () => {
  test("is one document with contents, version, pages and sources", async () => {
    const { learner } = readingWorld();
    const { status, text } = await learner.get(`${MODULE}/print`);
    expect(status).toBe(200);
    const anchors = linksOf(mainOf(text)).filter(({ href }) =>
      /^#p\d+$/.test(href),
    );
    expect(anchors).toEqual([
      { href: "#p1", text: "Kodėl klausiame" },
      { href: "#p2", text: "Vardai" },
      { href: "#p3", text: "Vertėjas" },
    ]);
    for (const id of ["p1", "p2", "p3", "p2-s-after", "p3-note-1"]) {
      expect([id, hasId(text, id)]).toEqual([id, true]);
    }
    expect(text).toContain('href="#p3-note-1"');
    expect(tagsOf(text, "h3")).toHaveLength(6);
    expect(textOf(text)).toContain("1 versija");
    expect(textOf(text)).toContain("Šaltiniai (1)");
  });

  test("can be had for another profession, if there is such a one", async () => {
    const { learner } = readingWorld();
    const other = await learner.get(`${MODULE}/print?track=social-work`);
    expect(textOf(other.text)).toContain("Variantas: Socialinis darbuotojas");
    const none = await learner.get(`${MODULE}/print?track=pilots`);
    expect(none.status).toBe(404);
  });
});

describe("another profession's version", () => {
  test("says whose it is, and leads back", async () => {
    const { learner } = readingWorld();
    const { text } = await learner.get(`${PAGE}?track=social-work`);
    expect(textOf(text)).toContain(
      "Skaitote kitai profesijai skirtą variantą: Socialinis darbuotojas.",
    );
    expect(linksOf(mainOf(text))).toContainEqual({
      href: PAGE,
      text: "Grįžti prie savo varianto",
    });
    const own = await learner.get(PAGE);
    expect(textOf(own.text)).not.toContain("kitai profesijai");
  });
});

function warn(course: Course): void {
  const page = course.modules[0]?.pages[1];
  if (!page) throw new Error("The small course has a second page.");
  page.contentWarning = {
    lt: "Pasakojama apie smurtą.",
    en: "Tells of violence.",
  };
}
