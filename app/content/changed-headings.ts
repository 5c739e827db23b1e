import { plainText } from "./html-text.ts";

/**
 * The second-level headings, as plain text, of the parts that a page did not
 * have before or had with other words. What stands above the first heading has
 * none and is not named.
 */
export function changedHeadings(before: string, after: string): string[] {
  const known = new Set(partsOf(before).map(({ html }) => html));
  return partsOf(after)
    .filter(({ html }) => !known.has(html))
    .map(({ heading }) => heading);
}

function partsOf(html: string): { heading: string; html: string }[] {
  const parts = html.split(/(?=<h2[ >])/);
  return parts
    .filter((part) => part.startsWith("<h2"))
    .map((part) => {
      const [, inner = ""] = /<h2[^>]*>(.*?)<\/h2>/s.exec(part) ?? [];
      return { heading: plainText(inner), html: part };
    });
}
