import type { z } from "zod";
import type { Finding, TreeFile } from "../course.ts";
import { error } from "./findings.ts";
import { parseYaml, type YamlDocument } from "./parse-yaml.ts";
import { schemaFindings } from "./schema-findings.ts";

/** A YAML file that fits its schema. */
export type YamlFile<Value> = Pick<YamlDocument, "path" | "place"> & {
  value: Value;
};

/** Characters that nobody sees and that turn what everybody sees around. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** Reads and checks one YAML file; null when it does not fit its schema. */
export function loadYaml<Schema extends z.ZodType>(
  schema: Schema,
  { path, bytes }: TreeFile,
): { file: YamlFile<z.output<Schema>> | null; findings: Finding[] } {
  const text = new TextDecoder().decode(bytes);
  const hidden = hiddenCharacter(path, text);
  if (hidden) return { file: null, findings: [hidden] };

  const document = parseYaml(path, text);
  if (document.findings.length > 0) {
    return { file: null, findings: document.findings };
  }
  const parsed = schema.safeParse(document.content);
  if (!parsed.success) {
    const { issues } = parsed.error;
    return { file: null, findings: schemaFindings(schema, document, issues) };
  }
  const { place } = document;
  return { file: { path, place, value: parsed.data }, findings: [] };
}

function hiddenCharacter(path: string, text: string): Finding | null {
  const found = HIDDEN.exec(text);
  if (!found) return null;
  const before = text.slice(0, found.index).split("\n");
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase();
  return error(
    { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    "yaml/hidden-character",
    `Čia yra nematomas ženklas (U+${code?.padStart(4, "0")}). Ištrinkite jį; dažniausiai jis atsiranda kopijuojant.`,
    `There is an invisible character here (U+${code?.padStart(4, "0")}). Delete it; it usually comes with copied text.`,
  );
}
