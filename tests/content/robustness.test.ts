import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { checkCourse } from "#app/content/check-course.server.ts";
import { createPageGate } from "#app/content/mdx/gate.server.ts";
import { smallCourseTree } from "#tests/fixtures/courses/small-course.ts";
import { NOW } from "#tests/support/now.ts";

const gate = createPageGate();
afterAll(() => gate.close());

const yamlFiles = smallCourseTree().files.filter(({ path }) =>
  path.endsWith(".yaml"),
);

/** A YAML file with a line gone, doubled, or with something else in its place. */
const damage = fc
  .record({
    file: fc.constantFrom(...yamlFiles),
    at: fc.nat(200),
    what: fc.oneof(
      fc.constantFrom(
        "",
        "- ",
        "  ",
        "null",
        "[]",
        "{}",
        "- - -",
        "? a",
        ": b",
      ),
      fc.constantFrom("a: b", "id: 1", "- id: x", "text: [1]", '"', "&a", "*a"),
      fc.string({ maxLength: 20 }),
    ),
    how: fc.constantFrom("remove", "double", "replace", "append"),
  })
  .map(({ file, at, what, how }) => {
    const lines = new TextDecoder().decode(file.bytes).split("\n");
    const index = at % lines.length;
    const line = lines[index] ?? "";
    const damaged = { remove: [], double: [line, line], replace: [what] };
    const next = how === "append" ? [line + what] : damaged[how];
    return {
      path: file.path,
      text: lines.toSpliced(index, 1, ...next).join("\n"),
    };
  });

test("no damage to a course makes the check throw, or point outside the file", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(damage, { minLength: 1, maxLength: 2 }),
      async (damages) => {
        const edits = damages.map(({ path, text }) => [path, text] as const);
        const tree = smallCourseTree(Object.fromEntries(edits));
        const { findings } = await checkCourse(tree, { gate, today: NOW });
        for (const { path, line, column, message } of findings) {
          const bytes = tree.files.find((file) => file.path === path)?.bytes;
          const lines = new TextDecoder().decode(bytes).split("\n");
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message.lt + message.en).not.toContain("undefined");
        }
      },
    ),
    { numRuns: 60, seed: 2026 },
  );
}, 60_000);
