import type { Finding } from "../course.ts";

/** A place in a file of the tree; lines and columns count from 1. */
export type Place = Pick<Finding, "path" | "line" | "column">;

/** Where a finding about a whole file points. */
export function startOf(path: string): Place {
  return { path, line: 1, column: 1 };
}

/** Something that must be put right before the course can be published. */
export function error(
  place: Place,
  rule: string,
  lt: string,
  en: string,
): Finding {
  return { severity: "error", ...place, rule, message: { lt, en } };
}

/** Something an author may want to put right. */
export function warning(
  place: Place,
  rule: string,
  lt: string,
  en: string,
): Finding {
  return { severity: "warning", ...place, rule, message: { lt, en } };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** By file, then from top to bottom; the same findings always in one order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
