import { afterAll, expect, test } from "vitest";
import { checkCourse } from "#app/content/check-course.server.ts";
import { findRenderedPage } from "#app/content/content.queries.server.ts";
import { createPageGate } from "#app/content/mdx/gate.server.ts";
import { smallCourseTree } from "#tests/fixtures/courses/small-course.ts";
import { NOW } from "#tests/support/now.ts";
import {
  publishSmallCourse,
  smallCourse,
} from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";

const gate = createPageGate();
afterAll(() => gate.close());

test("checking the small course's tree gives the small course, and no findings", async () => {
  const { checked, findings } = await checkCourse(smallCourseTree(), {
    gate,
    today: NOW,
  });
  expect(findings).toEqual([]);
  expect(checked?.course).toEqual(smallCourse());
});

test("a page's content warning comes along", async () => {
  const warning = { lt: "Smurtas prieš vaiką.", en: "Violence to a child." };
  const tree = smallCourseTree({
    "modules/second-steps/module.yaml": (yaml) =>
      yaml.replace(
        "slug: notes",
        `slug: notes\n    contentWarning: ${JSON.stringify(warning)}`,
      ),
  });

  const { checked } = await checkCourse(tree, { gate, today: NOW });
  const pages = checked?.course.modules[1]?.pages;
  expect(pages?.map(({ contentWarning }) => contentWarning)).toEqual([
    warning,
    undefined,
  ]);
});

test("publishing the small course puts it where pages look for it", () => {
  const app = testApp();
  const version = publishSmallCourse(app);

  expect(version).toMatchObject({ courseId: "SML", number: 1 });
  expect(
    findRenderedPage(app.db, {
      versionId: version.id,
      moduleId: "SML-1",
      pageId: "card",
      locale: "en",
      track: "social-work",
    }),
  ).toBe("<p>card en social-work</p>");
});
