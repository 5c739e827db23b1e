import { afterAll, describe, expect, test } from "vitest";
import { listPublishedCourses } from "#app/content/content.queries.server.ts";
import type { CourseTree } from "#app/content/course.ts";
import { createPageGate } from "#app/content/mdx/gate.server.ts";
import { createPageRenderer } from "#app/content/mdx/render-page.server.ts";
import { prepareCourse } from "#app/content/prepare-course.server.ts";
import { publishCourse } from "#app/features/courses/publish-course.server.ts";
import { vytautas } from "#db/seed/people.ts";
import { smallCourseTree } from "#tests/fixtures/courses/small-course.ts";
import { NOW } from "#tests/support/now.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";

const gate = createPageGate();
const renderer = createPageRenderer();
afterAll(() => Promise.all([gate.close(), renderer.close()]));

const broken = smallCourseTree({
  "course.yaml": (yaml) => yaml.replace("id: SML", "id: sml"),
});

describe("preparing a course", () => {
  test("renders every page and card, for each language and track", async () => {
    const steps: string[] = [];
    const result = await prepare(smallCourseTree(), (done, total, what) =>
      steps.push(`${done}/${total} ${what}`),
    );

    if (!result.ok) throw new Error("refused");
    const { course, files, pages, findings } = result.value;
    expect(findings).toEqual([]);
    expect(files).toEqual(smallCourseTree().files);
    // Five pages and a card, in two languages, for two tracks.
    expect(pages).toHaveLength((5 + 1) * 2 * 2);
    expect(course.modules).toHaveLength(2);
    expect(steps.at(0)).toBe(
      "0/12 modules/first-steps/pages/why-we-ask.lt.mdx",
    );
    expect(steps.at(-1)).toBe("12/12 ");
  });

  test("gives each track its own text, and nobody the heading", async () => {
    const result = await prepare(smallCourseTree());

    if (!result.ok) throw new Error("refused");
    const html = (track: string) =>
      result.value.pages.find(
        (page) =>
          page.pageId === "SML-1-P01" &&
          page.locale === "en" &&
          page.track === track,
      )?.html;
    expect(html("police")).toContain("Give your own name first");
    expect(html("police")).not.toContain("Offer a comfortable seat");
    expect(html("social-work")).toContain("Offer a comfortable seat");
    expect(html("police")).toContain("In the 2020 census");
    expect(html("police")).not.toContain("<h1");
  });

  test("refuses a course with errors, and says which", async () => {
    const result = await prepare(broken);

    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: "broken",
        findings: [{ path: "course.yaml", line: 1, rule: "yaml/wrong-form" }],
      },
    });
  });

  test("goes on with warnings, and passes them on", async () => {
    const result = await prepare(
      smallCourseTree({
        "facts.yaml": (yaml) => yaml.replace("2029-11", "2026-10"),
      }),
    );

    expect(result).toMatchObject({
      ok: true,
      value: { findings: [{ rule: "facts/review-overdue" }] },
    });
  });
});

test("a broken course never replaces a published one", async () => {
  const app = testApp();
  await publish(app, smallCourseTree());
  await publish(app, broken);

  expect(listPublishedCourses(app.db)).toMatchObject([
    { courseId: "SML", number: 1 },
  ]);
});

async function publish(app: TestApp, tree: CourseTree) {
  const result = await prepare(tree);
  if (!result.ok) return;
  publishCourse(app, { prepared: result.value, approver: vytautas });
}

function prepare(
  tree: CourseTree,
  onProgress: (done: number, total: number, what: string) => void = () => {},
) {
  return prepareCourse(tree, { today: NOW, gate, renderer, onProgress });
}
