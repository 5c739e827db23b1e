import type { Answer } from "./browser.ts";
import { attributeOf, mainOf, tagsOf } from "./html.ts";

/** What the page's form sends when nothing is touched, and what is changed. */
export function filledIn(page: Answer, changes: Record<string, string> = {}) {
  const inputs = tagsOf(mainOf(page.text), "input").filter(
    (tag) =>
      !/ type="(radio|checkbox)"/.test(tag) || / checked(=|\s|\/|>)/.test(tag),
  );
  const fields = inputs.map((tag) => [
    attributeOf(tag, "name") ?? "",
    attributeOf(tag, "value") ?? "",
  ]);
  // Each of them is a name and a value.
  return {
    ...(Object.fromEntries(fields) as Record<string, string>),
    ...changes,
  };
}

/** Which choice of a half is chosen on the page. */
export function chosen(page: Answer, name: string): string | null {
  const radio = tagsOf(page.text, "input").find(
    (tag) => attributeOf(tag, "name") === name && / checked/.test(tag),
  );
  return radio ? attributeOf(radio, "value") : null;
}
