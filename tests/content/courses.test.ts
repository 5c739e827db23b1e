import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { checkCourse } from "#app/content/check-course.server.ts";
import { findingLine } from "#app/content/check/finding-line.ts";
import { checkBetweenCourses } from "#app/content/check/rules-between-courses.ts";
import { courseSchemas } from "#app/content/course-schemas.ts";
import type { Question } from "#app/content/quiz-file.ts";
import { createPageGate } from "#app/content/mdx/gate.server.ts";
import { listCourseSlugs, readTree } from "#app/content/read-tree.server.ts";
import { gradeQuestion, POINT } from "#app/features/learning/quiz/grade.ts";
import { readAnswer } from "#app/features/learning/quiz/read-answer.ts";
import { rightEntries } from "#db/seed/answer-key.ts";
import { NOW } from "#tests/support/now.ts";

const gate = createPageGate();
afterAll(() => gate.close());

describe("the courses of this house", () => {
  test("are there", () => {
    expect(listCourseSlugs("courses")).not.toEqual([]);
  });

  test.each(listCourseSlugs("courses"))("%s can be published", async (slug) => {
    expect(await errorsOf(`courses/${slug}`)).toEqual([]);
  });

  test.each(listCourseSlugs("courses"))(
    "%s gives every point to whoever answers after the key",
    async (slug) => {
      const { checked } = await checkCourse(`courses/${slug}`, {
        gate,
        today: NOW,
      });
      const modules = checked?.course.modules ?? [];
      const questions = modules.flatMap(({ quiz }) => quiz?.questions ?? []);
      const lost = questions.filter(
        (question) => pointsAfterTheKey(question) < POINT,
      );
      expect(lost.map(({ id }) => id)).toEqual([]);
    },
  );

  test("do not take each other's ids and addresses", async () => {
    const checks = listCourseSlugs("courses").map((slug) =>
      checkCourse(`courses/${slug}`, { gate, today: NOW }),
    );
    const courses = (await Promise.all(checks)).flatMap(
      ({ checked }) => checked?.course ?? [],
    );
    expect(checkBetweenCourses(courses)).toEqual([]);
  });

  test("begin as copies of a template without errors or warnings", async () => {
    const { tree, findings } = readTree("courses/_template");
    expect(findings).toEqual([]);
    const copy = { ...tree, slug: "copy" };
    const check = await checkCourse(copy, { gate, today: NOW });
    expect(check.findings).toEqual([]);
  });
});

test.each([...courseSchemas()])(
  "courses/schemas/%s is what `npm run courses:schemas` writes",
  (name, schema) => {
    const committed = readFileSync(`courses/schemas/${name}`, "utf8");
    expect(JSON.parse(committed)).toEqual(schema);
  },
);

/** What the question gives for the answers that its author marked as right. */
function pointsAfterTheKey(question: Question): number {
  const seed = 1;
  const read = readAnswer(question, seed, rightEntries(question, seed));
  return read.ok ? gradeQuestion(question, read.value) : 0;
}

/** Errors only: a review that falls due must not stop the house's own work. */
async function errorsOf(folder: string) {
  const { findings } = await checkCourse(folder, { gate, today: NOW });
  return findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => findingLine(finding, { folder, locale: "en" }));
}
