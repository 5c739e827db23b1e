/** After these an eye sees a new line; other tags stand inside one. */
const BLOCK_END =
  /<\/(?:p|li|h[1-6]|div|td|th|tr|caption|figcaption|blockquote|dt|dd|summary|text|aside|section)>|<br\s*\/?>/g;

const ESCAPED: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&amp;": "&",
};

/**
 * A piece of HTML as text, all in one. Understands what our renderer writes
 * (React's five escapes), no other HTML.
 */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(?:lt|gt|quot|#x27|amp);/g,
      (escape) => ESCAPED[escape] ?? escape,
    );
}

/** The same line by line, as an eye sees them; none is empty. */
export function linesOf(html: string): string[] {
  return plainText(html.replace(BLOCK_END, "\n"))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}
