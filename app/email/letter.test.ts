import { describe, expect, test } from "vitest";
import { writeLetter } from "./letter.ts";

function letter(words: string) {
  return writeLetter({
    locale: "lt",
    subject: words,
    paragraphs: [words, { text: words, address: "https://gaire.example/?a&b" }],
  });
}

describe("a letter", () => {
  test("says the same in text and in HTML", () => {
    const { subject, text, html } = letter("Ąžuolas „auga“");
    expect(subject).toBe("Ąžuolas „auga“");
    expect(text).toBe(
      "Ąžuolas „auga“\n\nĄžuolas „auga“\nhttps://gaire.example/?a&b\n",
    );
    expect(html).toContain('<html lang="lt">');
    expect(html).toContain("<title>Ąžuolas „auga“</title>");
    expect(html).toContain("<p>Ąžuolas „auga“</p>");
    expect(html).toContain(
      '<a href="https://gaire.example/?a&amp;b">https://gaire.example/?a&amp;b</a>',
    );
  });

  test.each([
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "&lt;b&gt;",
    "'><img src=x>",
  ])("shows %s as it is written", (words) => {
    const { html, text } = letter(words);
    expect(text).toContain(words);
    expect(html).not.toContain(words);
    expect(html).not.toMatch(/<(script|img|b)\b/);
    const shown = /<p>(.*)<\/p>/.exec(html)?.[1] ?? "";
    expect(unescaped(shown)).toBe(words);
  });

  test("has one line of subject, and no second header", () => {
    const { subject } = letter("Ona\r\nBcc: all@gaire.example");
    expect(subject).toBe("Ona Bcc: all@gaire.example");
  });

  test("drops signs that hide or turn the words", () => {
    const { subject, text, html } = letter("Ona\u202E\u0000\u200B!");
    for (const part of [subject, text, html]) {
      expect(part).toContain("Ona!");
    }
  });
});

function unescaped(html: string): string {
  return html
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
