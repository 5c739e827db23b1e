import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLParseError,
} from "yaml";
import type { Finding } from "../course.ts";
import { error, type Place } from "./findings.ts";
import { yamlProblem } from "./yaml-problems.ts";

/** The way to a value: names of fields and positions in lists. */
export type Keys = readonly (string | number)[];

/** A YAML file as plain values, with the place of each of them. */
export type YamlDocument = {
  path: string;
  content: unknown;
  findings: Finding[];
  /** The place of a value, or of the name of its field; else of what holds it. */
  place: (keys: Keys, part?: "name" | "value") => Place;
};

/** Deeper than any file of the tree, and shallow enough for any stack. */
const MAX_DEPTH = 24;

/**
 * Reads YAML 1.2 of one document. Refuses anchors, aliases, tags, a field given
 * twice and deep nesting: no course needs them, and they are how a small file
 * becomes a large one. `content` is undefined when there are findings.
 */
export function parseYaml(path: string, text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // "silent" would hide a second document.
    logLevel: "error",
    // Duplicates are found below, in linear time.
    uniqueKeys: false,
    stringKeys: true,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const place: YamlDocument["place"] = (keys, part = "value") =>
    placeAt(offsetOf(document, keys, part));

  const broken = document.errors[0];
  if (broken) {
    const { lt, en } = yamlProblem(broken.code);
    const offset = startOfTrouble(document, broken, text.length);
    const findings = [error(placeAt(offset), "yaml/syntax", lt, en)];
    return { path, content: undefined, findings, place };
  }
  const findings: Finding[] = [];
  const content = plainValue(document.contents, 0, (node, rule, lt, en) =>
    findings.push(error(placeAt(start(node)), rule, lt, en)),
  );
  return {
    path,
    content: findings.length > 0 ? undefined : content,
    findings,
    place,
  };
}

/** Quotes that are never closed are noticed at the end, and opened elsewhere. */
function startOfTrouble(
  document: Document.Parsed,
  { code, pos }: YAMLParseError,
  length: number,
): number {
  let offset = pos[0];
  if (code !== "MISSING_CHAR" || offset < length - 1) return offset;
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type?.startsWith("QUOTE_")) offset = start(node);
    },
  });
  return offset;
}

/** The value that a way leads to; undefined where the way ends early. */
export function valueAt(content: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    content,
  );
}

type Report = (node: unknown, rule: string, lt: string, en: string) => void;

function plainValue(node: Node | null, depth: number, report: Report): unknown {
  if (node === null) return null;
  if (depth > MAX_DEPTH) {
    const { lt, en } = yamlProblem("RESOURCE_EXHAUSTION");
    report(node, "yaml/too-deep", lt, en);
    return null;
  }
  if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
    report(
      node,
      "yaml/not-allowed",
      'Ženklai &, * ir ! reikšmės pradžioje YAML kalboje turi savo prasmę. Rašykite visą tekstą kabutėse: "…".',
      'The signs &, * and ! mean something in YAML when a value begins with them. Put the whole text in quotes: "…".',
    );
    return null;
  }
  if (isScalar(node)) return node.value;
  if (isSeq<Node>(node)) {
    return node.items.map((item) => plainValue(item, depth + 1, report));
  }
  return isMap<Node, Node | null>(node) ? plainMap(node, depth, report) : null;
}

function plainMap(
  map: YAMLMap<Node, Node | null>,
  depth: number,
  report: Report,
): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const { key, value } of map.items) {
    // `stringKeys` makes every key a scalar with a string.
    const name = isScalar(key) ? String(key.value) : "";
    if (fields.has(name)) {
      report(
        key,
        "yaml/field-twice",
        `Laukas „${name}“ čia jau yra. Ištrinkite vieną iš jų.`,
        `The field “${name}” is here already. Delete one of them.`,
      );
    }
    fields.set(name, plainValue(value, depth + 1, report));
  }
  return Object.fromEntries(fields);
}

function offsetOf(
  document: Document.Parsed,
  keys: Keys,
  part: "name" | "value",
): number {
  let node: unknown = document.contents;
  let offset = start(node);
  for (const [position, key] of keys.entries()) {
    if (isSeq(node) && typeof key === "number") {
      node = node.items[key];
    } else if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && item.key.value === key,
      );
      const last = position === keys.length - 1;
      if (pair && last && part === "name") return start(pair.key);
      node = pair?.value;
    } else {
      return offset;
    }
    if (!isNode(node)) return offset;
    offset = start(node);
  }
  return offset;
}

function start(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
