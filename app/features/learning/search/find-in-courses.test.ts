import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { findInCourses, MOST_HITS } from "./find-in-courses.server.ts";

describe("what is found in which language", () => {
  const app = testApp();
  publishSmallCourse(app, (course) => {
    course.title = {
      lt: "Prekyba žmonėmis",
      en: "Trafficking in human beings",
    };
    course.summary = {
      lt: "Kaip atpažinti aukas: 人口贩运受害者识别指南, 农业户口, ضحايا الاتجار بالبشر, протидія торгівлі людьми, miestas Łódź.",
      en: "How to identify victims: हिन्दी.",
    };
  });

  test.each([
    "zmonemis",
    "ŽMONĖMIS",
    "žmonių",
    "zmoniu",
    "žmonėms",
    "prekybos žmonėmis",
    "žmonės prek",
    "户口",
    "人口",
    "受害者",
    "害者识",
    "口",
    "الاتجار",
    "اتجار",
    "والاتجار",
    "اتْجار",
    "торгівля",
    "ТОРГІВЛЮ людьми",
    "lodz",
    "Łódź",
  ])("Lithuanian: %s", (typed) => {
    expect(titles(app, typed)).toEqual(["Prekyba žmonėmis"]);
  });

  test.each(["victim", "VICTIMS identify", "trafficked", "हिन्दी"])(
    "English: %s",
    (typed) => {
      const found = find(app, typed, "en");
      expect(found?.hits.map(({ kind }) => kind)).toEqual(["course"]);
    },
  );

  test.each([
    "zebras",
    "žmogbeždžionė",
    "口户",
    "تجاره",
    "аист",
    "prekyba zebrais",
  ])("nothing: %s", (typed) => {
    expect(titles(app, typed)).toEqual([]);
  });
});

describe("the order", () => {
  test("puts a title before a text", () => {
    const app = appWith(
      (course) => (course.summary.lt = "Apie vertėjus ir vertėjus."),
      (course) => (course.title.lt = "Vertėjus pasitelkti"),
    );
    expect(titles(app, "vertėjus")[0]).toBe("Vertėjus pasitelkti");
  });

  test("puts the word as typed before another ending", () => {
    const app = appWith(
      (course) => (course.title.lt = "Vertėjai"),
      (course) => (course.summary.lt = "Kai yra vertėjas."),
    );
    expect(titles(app, "vertėjas")).toEqual(["Kursas 1", "Vertėjai"]);
  });

  test("ends at what anyone looks through, and says so", () => {
    const changes = Array.from({ length: MOST_HITS + 5 }, () => () => {});
    const found = find(appWith(...changes), "kursas");
    expect(found?.hits).toHaveLength(MOST_HITS);
    expect(found?.isCapped).toBe(true);
  });
});

/** A course for each change; without one, "Kursas 0", "Kursas 1" … */
function appWith(...changes: ((course: Course) => void)[]): TestApp {
  const app = testApp();
  for (const [index, change] of changes.entries())
    publishSmallCourse(app, (course) => {
      course.id = `${"ABCDEF"[Math.floor(index / 10)]}${"ABCDEFGHIJ"[index % 10]}X`;
      course.slug = `course-${index}`;
      course.title.lt = `Kursas ${index}`;
      course.modules = [];
      course.facts = [];
      course.terms = [];
      change(course);
    });
  return app;
}

function find({ db }: TestApp, typed: string, locale: "lt" | "en" = "lt") {
  return findInCourses(db, { personId: null, locale, typed });
}

function titles(app: TestApp, typed: string): string[] {
  const hits = find(app, typed)?.hits ?? [];
  return hits.map(({ title }) => title.map(({ text }) => text).join(""));
}
