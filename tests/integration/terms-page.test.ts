import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { ona } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { hasId, linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { readingWorld } from "#tests/support/reading-world.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";

describe("the terms", () => {
  test("are those of one's courses, with script, sound and meaning", async () => {
    const { learner } = readingWorld();
    const { text } = await learner.get("/lt/terms");
    expect(hasId(text, "term-hello")).toBe(true);
    expect(text).toContain('<bdi lang="zh-Hans" dir="ltr">你好</bdi>');
    expect(text).toContain('<i lang="zh-Latn">nǐ hǎo</i>');
    expect(textOf(text)).toContain("1 sąvoka");
  });

  test.each(["ni hao", "LABAS", "你好", "nǐ"])(
    "are found by %s, accents or not",
    async (query) => {
      const { learner } = readingWorld();
      const path = `/lt/terms?${new URLSearchParams({ q: query })}`;
      const { text } = await learner.get(path);
      expect(hasId(text, "term-hello")).toBe(true);
    },
  );

  test.each([
    ["lodz", "Łódź"],
    ["ŁODZ", "Łódź"],
    ["اتجار", "اتِّجار"],
    ["الاساءه", "الإساءة"],
  ])("are found by %s as the search finds %s", async (query, original) => {
    const { learner } = readingWorld(({ terms: [term] }) => {
      if (term) term.original = original;
    });
    const path = `/lt/terms?${new URLSearchParams({ q: query })}`;
    expect(hasId((await learner.get(path)).text, "term-hello")).toBe(true);
  });

  test("are found by their note", async () => {
    const { learner } = readingWorld();
    const { text } = await learner.get("/lt/terms?q=tinka+bet");
    expect(hasId(text, "term-hello")).toBe(true);
  });

  test("of the same name in two courses are two, and the search tells them apart", async () => {
    const { app, learner } = readingWorld();
    publishSmallCourse(app, (course) => {
      course.id = "TWO";
      course.slug = "second-course";
      for (const term of course.terms) term.meaning.lt = "sveiki";
    });
    await learner.post("/lt/courses/second-course", { track: "police" });

    const { text } = await learner.get("/lt/terms");
    const entry = (id: string) =>
      textOf(text.split(`<div id="${id}"`)[1] ?? "");
    expect(entry("term-SML-hello")).toMatch(/^>? ?labas/);
    expect(entry("term-TWO-hello")).toMatch(/^>? ?sveiki/);
    expect(text.split('id="term-hello"')).toHaveLength(2);
    const found = await learner.get("/lt/search?q=sveiki");
    expect(linksOf(mainOf(found.text)).map(({ href }) => href)).toContain(
      "/lt/terms#term-TWO-hello",
    );
  });

  test("say so when none is found, and lead back to all", async () => {
    const { learner } = readingWorld();
    const { text } = await learner.get("/en/terms?q=%3Cb%3Enothing");
    expect(textOf(text)).toContain("contains “<b>nothing”");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: "/en/terms",
      text: "Show all",
    });
  });

  test("stand in the alphabet of the page's language", async () => {
    const { learner } = readingWorld((course) => {
      for (const lt of ["zebras", "ąsotis", "žodis", "čiurlenimas", "cukrus"])
        addTerm(course, lt);
    });
    const { text } = await learner.get("/lt/terms");
    const meanings = Array.from(
      text.matchAll(/<dt[^>]*>(.*?)<\/dt>/g),
      ([, t]) => t,
    );
    expect(meanings).toEqual([
      "ąsotis",
      "cukrus",
      "čiurlenimas",
      "labas",
      "zebras",
      "žodis",
    ]);
  });

  test("are none yet for who is not enrolled", async () => {
    const { app } = readingWorld();
    const { text } = await browserOf(app, ona).get("/lt/terms");
    expect(textOf(text)).toContain("Sąvokų dar nėra");
    expect(text).not.toContain("你好");
  });
});

function addTerm(course: Course, lt: string): void {
  const [term] = course.terms;
  if (!term) throw new Error("The small course has a term.");
  const meaning = { lt, en: lt };
  course.terms.push({ ...term, id: `t${course.terms.length}`, meaning });
}
