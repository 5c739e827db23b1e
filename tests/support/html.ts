// What tests ask of a page. Pages come from React, which writes attributes in
// double quotes and escapes five characters; no more is understood here.

const ESCAPED: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&amp;": "&",
};

/** What can be read, in one line. */
export function textOf(html: string): string {
  const text = html
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return unescaped(text);
}

export function titleOf(html: string): string {
  return textOf(/<title>.*?<\/title>/s.exec(html)?.[0] ?? "");
}

/** What stands between the header and the footer. */
export function mainOf(html: string): string {
  return /<main.*<\/main>/s.exec(html)?.[0] ?? "";
}

/** The opening tags of all elements with this name. */
export function tagsOf(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}[\\s>/][^>]*>|<${name}>`, "g")) ?? [];
}

/** An attribute of an opening tag; null when it has none of that name. */
export function attributeOf(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : unescaped(value);
}

/** Every link, with its text. */
export function linksOf(html: string): { href: string; text: string }[] {
  const links = html.matchAll(/(<a\s[^>]*>)(.*?)<\/a>/gs);
  return Array.from(links, ([, tag = "", inner = ""]) => ({
    href: attributeOf(tag, "href") ?? "",
    text: textOf(inner),
  }));
}

/** The words of the buttons that anybody can press, without scripts too. */
export function buttonsOf(html: string): string[] {
  const buttons = html.matchAll(/(<button[^>]*>)(.*?)<\/button>/gs);
  return Array.from(buttons)
    .filter(([, tag = ""]) => !/\shidden/.test(tag))
    .map(([, , inner = ""]) => textOf(inner));
}

/** What was typed into the field of this name, as the page shows it again. */
export function valueOf(html: string, name: string): string | null {
  const input = tagsOf(html, "input").find(
    (tag) => attributeOf(tag, "name") === name,
  );
  return input === undefined ? null : attributeOf(input, "value");
}

/** The error summary's lines, and the messages at the fields, by the field's id. */
export function mistakesOf(html: string) {
  const summary = /<section[^>]*role="alert".*?<\/section>/s.exec(html)?.[0];
  const messages = html.matchAll(
    /<p class="error" id="([^"]+)-error">(.*?)<\/p>/gs,
  );
  return {
    summary: linksOf(summary ?? ""),
    fields: Object.fromEntries(
      Array.from(messages, ([, id = "", inner = ""]) => [id, textOf(inner)]),
    ),
  };
}

/** Whether an element of the page has this id. */
export function hasId(html: string, id: string): boolean {
  return html.includes(` id="${id}"`);
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|#x27|amp);/g, (e) => ESCAPED[e] ?? e);
}
