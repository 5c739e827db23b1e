import type { Locale } from "#app/shared/text.ts";
import type { Finding } from "../course.ts";

/**
 * A finding as one line for a terminal, which editors turn into a link:
 *
 *     courses/people-from-china/facts.yaml:12:5 error facts/source-unknown …
 */
export function findingLine(
  { severity, path, line, column, rule, message }: Finding,
  { folder, locale }: { folder: string; locale: Locale },
): string {
  const place = `${folder}/${path}:${line}:${column}`;
  return `${place} ${severity} ${rule} ${message[locale]}`;
}
