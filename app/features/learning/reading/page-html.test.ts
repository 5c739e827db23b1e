import { describe, expect, test } from "vitest";
import { smallCourse } from "#tests/support/small-course.ts";
import { asPart, headingsIn, sourcesOn, unfolded } from "./page-html.ts";

describe("a page", () => {
  test("has the headings that the renderer named, as plain text", () => {
    const html =
      '<h2 id="s-a">A &amp; <em>B</em></h2><h2 class="case__title">C</h2><h3 id="s-d">D</h3>';
    expect(headingsIn(html)).toEqual([{ id: "s-a", text: "A & B" }]);
  });

  test("names each source of its facts once", () => {
    const fact = '<div class="fact" data-fact="SML-1.F1"></div>';
    const unknown = '<div class="fact" data-fact="SML-1.F9"></div>';
    const sources = sourcesOn(fact + unknown + fact, smallCourse());
    expect(sources.map(({ key }) => key)).toEqual(["Register2020"]);
  });

  test("as a part keeps its links to itself, and goes a level down", () => {
    const html =
      '<div class="scroll" role="region" aria-label="T"></div><h2 id="s-a">A</h2><h3>B</h3><header></header><a href="#s-a">A</a><a href="/lt#x">C</a><svg aria-labelledby="bars-1 bars-1-numbers"></svg>';
    expect(asPart(html, 2)).toBe(
      '<div class="scroll" role="region" aria-label="T 2.1"></div><h3 id="p2-s-a">A</h3><h4>B</h4><header></header><a href="#p2-s-a">A</a><a href="/lt#x">C</a><svg aria-labelledby="p2-bars-1 p2-bars-1-numbers"></svg>',
    );
  });

  test("for paper has nothing folded", () => {
    const html =
      '<details class="myth"><summary>A</summary></details><details class="reveal" open=""></details><details>';
    expect(unfolded(html)).toBe(
      '<details open class="myth"><summary>A</summary></details><details class="reveal" open=""></details><details open>',
    );
  });
});
