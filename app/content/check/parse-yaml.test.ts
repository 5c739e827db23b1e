import { describe, expect, test } from "vitest";
import { parseYaml } from "./parse-yaml.ts";

describe("reading YAML", () => {
  test("gives plain values and their places", () => {
    const document = parseYaml("x.yaml", "a:\n  - b: 1\n    c: two\n");

    expect(document.content).toEqual({ a: [{ b: 1, c: "two" }] });
    expect(document.place(["a", 0, "c"])).toMatchObject({ line: 3, column: 8 });
    expect(document.place(["a", 0, "c"], "name")).toMatchObject({
      line: 3,
      column: 5,
    });
    expect(document.place(["a", 0, "nowhere"])).toMatchObject({ line: 2 });
  });

  test.each([
    { yaml: "on: 2026-11-22", content: { on: "2026-11-22" } },
    { yaml: "by: 2029-11", content: { by: "2029-11" } },
    { yaml: "answer: yes", content: { answer: "yes" } },
    { yaml: "answer: true", content: { answer: true } },
    { yaml: "a: |\n  one\n  two\n", content: { a: "one\ntwo\n" } },
    { yaml: "\ufeffa: 1\r\nb: 2\r\n", content: { a: 1, b: 2 } },
    { yaml: "1: one", content: { 1: "one" } },
  ])("takes $yaml for $content", ({ yaml, content }) => {
    expect(parseYaml("x.yaml", yaml)).toMatchObject({ content, findings: [] });
  });

  test("does not let a field become the object's prototype", () => {
    const { content } = parseYaml("x.yaml", "__proto__: { a: 1 }");

    expect(Object.keys(Object(content))).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(content)).toBe(Object.prototype);
  });

  test.each([
    { what: "lists in lists", yaml: "[".repeat(50_000) },
    { what: "closed lists in lists", yaml: "[".repeat(500) + "]".repeat(500) },
    { what: "list marks", yaml: `${"- ".repeat(50_000)}a` },
    { what: "keys that are keys", yaml: "? ".repeat(40_000) },
    { what: "fields in fields", yaml: "{a: ".repeat(20_000) },
    { what: "a laugh", yaml: "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]" },
    { what: "a merge of an alias", yaml: "a: &a { x: 1 }\nb:\n  <<: *a" },
    { what: "a tag that would run code", yaml: 'a: !!js/function "x"' },
    { what: "a tag that is known", yaml: "a: !!binary aGVsbG8=" },
    { what: "a tag on a list", yaml: "a: !!set { b, c }" },
  ])("refuses $what without a value", ({ yaml }) => {
    const { content, findings } = parseYaml("x.yaml", yaml);

    expect(content).toBeUndefined();
    expect(findings[0]).toMatchObject({ severity: "error", path: "x.yaml" });
  });
});
