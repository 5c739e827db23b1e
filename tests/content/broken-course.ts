import { afterAll, expect, test } from "vitest";
import { checkCourse } from "#app/content/check-course.server.ts";
import type { Finding } from "#app/content/course.ts";
import { createPageGate } from "#app/content/mdx/gate.server.ts";
import {
  smallCourseTree,
  type Edit,
} from "#tests/fixtures/courses/small-course.ts";
import { NOW } from "#tests/support/now.ts";

/** The small course with one thing wrong, and what the check must say about it. */
type BrokenCourse = {
  what: string;
  edits: Record<string, Edit>;
  rule: string;
  /** The file that is named; the first edited one when left out. */
  path?: string;
  /** The text at which the finding points; the file's start when left out. */
  at?: string;
  /** For a text that stands there more than once. */
  place?: { line: number; column: number };
  severity?: Finding["severity"];
  /** Further rules that the same mistake breaks. */
  also?: string[];
};

/** Replaces the first `before`; `smallCourseTree` refuses it if there is none. */
export function swap(before: string, after: string): Edit {
  return (text) => text.replace(before, () => after);
}

/** One test for each: the rule, its place, both languages, and nothing else. */
export function testBrokenCourses(cases: readonly BrokenCourse[]): void {
  const gate = createPageGate();
  afterAll(() => gate.close());

  test.each(cases)("$rule: $what", async (broken) => {
    const { edits, rule, at, severity = "error", also = [] } = broken;
    const path = broken.path ?? Object.keys(edits)[0] ?? "";
    const tree = smallCourseTree(edits);
    const { checked, findings } = await checkCourse(tree, { gate, today: NOW });

    const rules = [...new Set(findings.map((finding) => finding.rule))].sort();
    expect(rules).toEqual([rule, ...also].sort());
    const found = findings.find((finding) => finding.rule === rule);
    const place = broken.place ?? placeOf(tree, path, at);
    expect(found).toMatchObject({ path, severity, ...place });
    expect(found?.message.lt).toMatch(/\p{Lu}.+[.?]$/su);
    expect(found?.message.en).toMatch(/\p{Lu}.+[.?]$/su);
    expect(checked === null).toBe(severity === "error");
  });
}

function placeOf(
  { files }: ReturnType<typeof smallCourseTree>,
  path: string,
  at: string | undefined,
) {
  if (at === undefined) return { line: 1, column: 1 };
  const bytes = files.find((file) => file.path === path)?.bytes;
  const text = new TextDecoder().decode(bytes);
  const offset = text.indexOf(at);
  if (offset < 0) throw new Error(`“${at}” is not in ${path}.`);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
