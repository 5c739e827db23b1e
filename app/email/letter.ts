import type { Locale } from "#app/shared/text.ts";

/** The words of a letter in both formats; see `Mail`. */
export type Letter = { subject: string; text: string; html: string };

/** Words, or words with the address they lead to. */
export type Paragraph = string | { text: string; address: string };

/**
 * A letter's subject, text and HTML from one record, so that they say the same.
 * Whatever the words hold is shown as it is: no markup, and no second header
 * from a line break in a subject.
 */
export function writeLetter({
  locale,
  subject,
  paragraphs,
}: {
  locale: Locale;
  subject: string;
  paragraphs: Paragraph[];
}): Letter {
  const oneLine = withoutHiddenSigns(subject).replace(/\s+/g, " ").trim();
  return {
    subject: oneLine,
    text: paragraphs.map(inText).join("\n\n") + "\n",
    html: [
      `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
      `<title>${escapeHtml(oneLine)}</title></head>`,
      `<body style="${BODY}">`,
      ...paragraphs.map(inHtml),
      "</body></html>\n",
    ].join("\n"),
  };
}

const BODY =
  "font: 17px/1.55 'Source Sans 3', 'Segoe UI', sans-serif; color: #17262b; max-width: 34em";

function inText(paragraph: Paragraph): string {
  return typeof paragraph === "string"
    ? withoutHiddenSigns(paragraph)
    : `${withoutHiddenSigns(paragraph.text)}\n${paragraph.address}`;
}

function inHtml(paragraph: Paragraph): string {
  if (typeof paragraph === "string") {
    return `<p>${escapeHtml(withoutHiddenSigns(paragraph))}</p>`;
  }
  const text = escapeHtml(withoutHiddenSigns(paragraph.text));
  const address = escapeHtml(paragraph.address);
  return `<p>${text}<br><a href="${address}">${address}</a></p>`;
}

/** Control characters, and signs that turn the direction of what follows. */
function withoutHiddenSigns(words: string): string {
  return words.replace(/[\t\n\r]+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "");
}

function escapeHtml(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
