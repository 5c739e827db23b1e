import { describe, expect, test } from "vitest";
import { rewritePage } from "#tests/support/rewritten-page.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { compareVersions } from "./compare-versions.server.ts";
import type { Course } from "./course.ts";

const reader = { locale: "lt", track: "police" } as const;

function publishedTwice(change: (course: Course) => void = () => {}) {
  const app = testApp();
  const from = publishSmallCourse(app);
  const to = publishSmallCourse(app, change);
  const changes = () => compareVersions(app.db, { from, to }, reader);
  return { app, from, to, changes };
}

describe("between two versions", () => {
  test("nothing is said of what is the same", () => {
    expect(publishedTwice().changes()).toEqual({ modules: [], pageCount: 0 });
  });

  test("a page whose text is another is named with its headings", () => {
    const { app, to, changes } = publishedTwice();
    const html = '<h2 id="s-kitaip">Kitaip</h2><p>Dabar.</p>';
    rewritePage(app, to, { pageId: "SML-1-P02", html });

    expect(changes()).toMatchObject({
      pageCount: 1,
      modules: [
        {
          moduleId: "SML-1",
          kind: "changed",
          pages: [
            { kind: "changed", pageId: "SML-1-P02", headings: ["Kitaip"] },
          ],
          quizChanged: false,
          scenarioChanged: false,
        },
      ],
    });
  });

  test("what is other for another profession is not said", () => {
    const { app, to, changes } = publishedTwice();
    const pageId = "SML-1-P02";
    rewritePage(app, to, { pageId, html: "<p>O</p>", track: "social-work" });
    expect(changes().modules).toEqual([]);
  });

  test("pages that came and went are said, a new order is not", () => {
    const { changes } = publishedTwice(({ modules: [first] }) => {
      const [one, two] = first?.pages.splice(0, 3) ?? [];
      if (!first || !one || !two) throw new Error("The course is too small.");
      first.pages.push(two, one, { ...one, id: "SML-1-P09", slug: "new" });
    });
    expect(changes().modules).toMatchObject([
      {
        pages: [
          { kind: "new", pageId: "SML-1-P09" },
          { kind: "removed", pageId: "SML-1-P03" },
        ],
      },
    ]);
  });

  test("modules that came and went are said", () => {
    const { changes } = publishedTwice((course) => {
      const [first] = course.modules;
      if (!first) throw new Error("The course is too small.");
      course.modules = [first, { ...first, id: "SML-3", slug: "third" }];
    });
    expect(changes().modules).toMatchObject([
      { moduleId: "SML-3", kind: "new" },
      { moduleId: "SML-2", kind: "removed" },
    ]);
  });

  test("a quiz, a scenario and a statement are said", () => {
    const { changes } = publishedTwice(
      ({ modules: [first], facts: [fact] }) => {
        if (!first?.quiz || !first.scenario || !fact) {
          throw new Error("The course is too small.");
        }
        first.quiz.passMark = 90;
        first.scenario.setting = { lt: "Kitur.", en: "Elsewhere." };
        fact.text = { lt: "Pataisyta.", en: "Corrected." };
      },
    );
    expect(changes()).toMatchObject({
      pageCount: 0,
      modules: [
        {
          pages: [],
          quizChanged: true,
          scenarioChanged: true,
          facts: [{ lt: "Pataisyta.", en: "Corrected." }],
        },
      ],
    });
  });
});
