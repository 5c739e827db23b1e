import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listCourseSlugs, readTree } from "./read-tree.server.ts";

let courses = "";

beforeEach(() => {
  courses = mkdtempSync(join(tmpdir(), "courses-"));
});
afterEach(() => rmSync(courses, { recursive: true }));

test("reads what belongs to a course, and passes over what editors leave", () => {
  write("one/course.yaml", "id: ONE");
  write("one/modules/first/images/leaf.png", "png");
  write("one/.DS_Store", "x");
  write("one/course.yaml~", "x");

  const { tree, findings } = readTree(join(courses, "one"));
  expect(findings).toEqual([]);
  expect(tree.slug).toBe("one");
  expect(tree.files.map(({ path }) => path)).toEqual([
    "course.yaml",
    "modules/first/images/leaf.png",
  ]);
});

test("takes the slug from the folder, with or without a slash at the end", () => {
  write("one/course.yaml", "id: ONE");
  expect(readTree(join(courses, "one/")).tree.slug).toBe("one");
});

test("does not follow a link, to a file or to a folder", () => {
  write("secret.txt", "secret");
  write("one/modules/first/module.yaml", "id: ONE-1");
  symlinkSync(join(courses, "secret.txt"), join(courses, "one/course.yaml"));
  symlinkSync(courses, join(courses, "one/modules/second"));

  const { tree, findings } = readTree(join(courses, "one"));
  expect(findings).toMatchObject([
    { rule: "tree/not-a-file", path: "course.yaml" },
    { rule: "tree/not-a-file", path: "modules/second" },
  ]);
  expect(tree.files).toHaveLength(1);
});

test.each([
  { path: "one/notes.txt", size: 1, rule: "tree/unexpected-file" },
  { path: "one/course.yaml", size: 102_401, rule: "tree/too-large" },
  { path: "one/modules/a/b/c/d/e.png", size: 1, rule: "tree/not-a-file" },
])("leaves $path of $size bytes unread", ({ path, size, rule }) => {
  write(path, "x".repeat(size));

  const { tree, findings } = readTree(join(courses, "one"));
  expect(findings).toMatchObject([{ rule }]);
  expect(tree.files).toEqual([]);
});

test("knows courses from the template and the schemas", () => {
  write("_template/course.yaml", "");
  write("schemas/course.schema.json", "");
  write("README.md", "");
  write("two/course.yaml", "");
  write("one/course.yaml", "");

  expect(listCourseSlugs(courses)).toEqual(["one", "two"]);
});

function write(path: string, content: string) {
  const file = join(courses, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
