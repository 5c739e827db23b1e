import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { ona } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { hasId, linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { readingWorld } from "#tests/support/reading-world.ts";

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
      text.matchAll(/<dt>(.*?)<\/dt>/g),
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
