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
 * The lines of a page that was rendered at publication, without markup.
 * Understands what our renderer writes (React's five escapes), no other HTML.
 */
export function linesOf(html: string): string[] {
  return html
    .replace(BLOCK_END, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(?:lt|gt|quot|#x27|amp);/g,
      (escape) => ESCAPED[escape] ?? escape,
    )
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}
