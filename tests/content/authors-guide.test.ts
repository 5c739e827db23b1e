import { globSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { parseYaml } from "#app/content/check/parse-yaml.ts";
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

  test.each(examples("yaml"))("shows YAML that can be read: %#", (example) => {
    expect(parseYaml("README.md", example).findings).toEqual([]);
  });
});

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
