import { textOf } from "./html.ts";

/** What stands in the page's text area, line by line. */
export function textareaOf(html: string): string {
  const inner = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)?.[1] ?? "";
  return textOf(`<i>${inner.replaceAll("\n", "¶")}</i>`).replaceAll("¶", "\n");
}
