import { globSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { parseYaml } from "#app/content/check/parse-yaml.ts";
import { quizFile } from "#app/content/quiz-file.ts";
import { courseSchemas } from "#app/content/course-schemas.ts";
import { COMPONENTS } from "#app/content/mdx/gate-components.ts";
import { createPageGate } from "#app/content/mdx/gate.server.ts";

const guide = readFileSync("courses/README.md", "utf8");
const gate = createPageGate();
afterAll(() => gate.close());

describe("the author's guide", () => {
  test("explains every rule of the check, and none that is gone", () => {
    const explained = guide.matchAll(/^\| `([a-z]+\/[a-z0-9-]+)`/gm);
    const known = [...explained].map(([, rule = ""]) => rule);
    expect(known.toSorted()).toEqual(rulesInCode());
  });

  test.each([...COMPONENTS])(
    "shows the block <%s> with all it takes",
    (name, { attributes }) => {
      expect(guide).toContain(`**\`<${name}`);
      for (const attribute of attributes.keys())
        expect(guide).toContain(`${attribute}="`);
    },
  );

  test.each([...courseSchemas()])("names every field of %s", (_, schema) => {
    for (const field of fieldsOf(schema))
      expect(guide).toMatch(new RegExp(`\\b${field}[\`:]`));
  });

  test.each(examples("mdx"))(
    "shows prose that pages may have: %#",
    async (example) => {
      const page = example.startsWith("# ") ? example : `# Title\n\n${example}`;
      const { findings } = await gate.checkPage(page, "README.md");
      expect(findings).toEqual([]);
    },
  );

  test("shows a question of each type, as it must be written", () => {
    const lists = examples("yaml").map(
      (example) => parseYaml("README.md", example).content,
    );
    const shown = lists.flatMap((list) => questionsIn(list));
    expect(typesOf(shown)).toEqual([
      "single",
      "multiple",
      "true-false",
      "matching",
      "ordering",
      "fill-in",
      "short-answer",
    ]);
    const quiz = { passMark: 70, attempts: 2, questions: shown };
    expect(quizFile.safeParse(quiz).error?.issues).toBeUndefined();
  });

  test.each(examples("yaml"))("shows YAML that can be read: %#", (example) => {
    expect(parseYaml("README.md", example).findings).toEqual([]);
  });
});

/** What looks like questions: a list, or the field of one, with stems. */
function questionsIn(content: unknown): object[] {
  const list = Array.isArray(content) ? content : Object(content).questions;
  return (Array.isArray(list) ? list : []).filter(
    (entry) => "stem" in Object(entry),
  );
}

function typesOf(questions: object[]): unknown[] {
  return questions.map((question) => "type" in question && question.type);
}

function rulesInCode(): string[] {
  const code = globSync("app/content/{*,check/*}.ts")
    .filter((path) => !path.endsWith(".test.ts"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const rules = code.matchAll(/"([a-z]+\/[a-z][a-z0-9-]+)"/g);
  return [...new Set([...rules].map(([, rule = ""]) => rule))].sort();
}

/** The fenced examples of a language, without their indentation. */
function examples(language: string): string[] {
  const blocks = guide.matchAll(
    new RegExp(`^( *)\`\`\`${language}\n(.*?)^ *\`\`\``, "gms"),
  );
  return [...blocks].map(([, indent = "", text = ""]) =>
    text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  );
}

/** The names of all fields in a JSON Schema, at any depth. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([name, part]) => [
    ...(name === "properties" ? Object.keys(Object(part)) : []),
    ...fieldsOf(part),
  ]);
}
