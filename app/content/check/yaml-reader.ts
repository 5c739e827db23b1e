import type { z } from "zod";
import type { Finding, TreeFile } from "../course.ts";
import { error, startOf } from "./findings.ts";
import { loadYaml, type YamlFile } from "./load-yaml.ts";

/** Reads YAML files of one tree and collects what is wrong with them. */
export type YamlReader = {
  findings: Finding[];
  /** Null when the file is absent or broken. */
  optional: <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
  ) => YamlFile<z.output<Schema>> | null;
  /** Null when it is broken; being absent is a finding, too. */
  required: YamlReader["optional"];
  /** Like `optional`, but an absent file is an empty list. */
  list: <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
  ) => YamlFile<z.output<Schema> | []> | null;
};

/** `refused` names files that are there but will not be read. */
export function createYamlReader(
  files: ReadonlyMap<string, TreeFile>,
  refused: ReadonlySet<string>,
): YamlReader {
  const findings: Finding[] = [];
  const isThere = (path: string) => files.has(path) || refused.has(path);

  const optional: YamlReader["optional"] = (schema, path) => {
    const file = files.get(path);
    if (!file) return null;
    const loaded = loadYaml(schema, file);
    findings.push(...loaded.findings);
    return loaded.file;
  };
  const required: YamlReader["required"] = (schema, path) => {
    if (!isThere(path)) findings.push(missingFile(path));
    return optional(schema, path);
  };
  const list: YamlReader["list"] = (schema, path) =>
    isThere(path)
      ? optional(schema, path)
      : { path, value: [], place: () => startOf(path) };
  return { findings, optional, required, list };
}

function missingFile(path: string): Finding {
  return error(
    startOf(path),
    "tree/missing-file",
    "Šio failo trūksta. Sukurkite jį; pavyzdys yra aplanke courses/_template.",
    "This file is missing. Create it; courses/_template has an example.",
  );
}
