import { expect, test } from "vitest";
import { checkBetweenCourses } from "./rules-between-courses.ts";

const one = { id: "ONE", slug: "one", formerSlugs: ["first"] };
const two = { id: "TWO", slug: "two", formerSlugs: [] };

test("courses that share nothing are left in peace", () => {
  expect(checkBetweenCourses([one, two])).toEqual([]);
});

test.each([
  { what: "id", other: { ...two, id: "ONE" }, rule: "ids/course-taken" },
  {
    what: "address of long ago",
    other: { ...two, slug: "first" },
    rule: "slugs/course-taken",
  },
  {
    what: "address of today, as its own former one",
    other: { ...two, formerSlugs: ["one"] },
    rule: "slugs/course-taken",
  },
])("a course that takes another one's $what is told so", ({ other, rule }) => {
  expect(checkBetweenCourses([one, other])).toMatchObject([
    { slug: other.slug, finding: { rule, severity: "error" } },
  ]);
});
