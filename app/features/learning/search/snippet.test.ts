import { describe, expect, test } from "vitest";
import { readSearch, type Term } from "./search-terms.ts";
import { markedText, snippetOf } from "./snippet.ts";

describe("markedText", () => {
  test.each([
    ["zmoniu", "Prekyba Žmonių likimais", "Prekyba [Žmonių] likimais"],
    ["žmonėms", "Žmonės žino", "[Žmonės] žino"],
    ["pre", "Prekyba", "[Prekyba]"],
    ["户口", "农业户口簿", "农业[户口]簿"],
    ["اتجار", "ضحايا الاتجار", "ضحايا [الاتجار]"],
    ["20", "2020 m.", "[2020] m."],
    ["людей", "Торгівля людьми", "Торгівля людьми"],
    ["людина", "права людини", "права [людини]"],
  ])("marks %s in %s", (typed, text, marked) => {
    expect(shown(markedText(text, termsOf(typed)))).toBe(marked);
  });

  test("loses nothing of the text", () => {
    const text = "<b>Žmonės</b> & „žmonių“ 🙂 户口";
    const pieces = markedText(text, termsOf("žmonės 户口"));
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });
});

describe("snippetOf", () => {
  test("is the line with the most matches", () => {
    const body = "Pirma eilutė.\nČia vertėjas ir vaikas.\nVaikas čia.";
    expect(shown(snippetOf(body, termsOf("vaikas vertėjas")))).toBe(
      "Čia [vertėjas] ir [vaikas].",
    );
  });

  test("is the beginning when only the title matches", () => {
    expect(shown(snippetOf("Pirma.\nAntra.", termsOf("vaikas")))).toBe(
      "Pirma.",
    );
    expect(snippetOf("", termsOf("vaikas"))).toEqual([]);
  });

  test("is cut at words around the first match", () => {
    const body = `${"prieš ".repeat(80)}vaikas${" po".repeat(200)}`;
    const text = shown(snippetOf(body, termsOf("vaikas")));
    expect(text).toMatch(/^… (prieš )+\[vaikas\]( po)+ …$/);
    expect(text.length).toBeLessThan(230);
  });

  test("never cuts a letter in half", () => {
    const body = `${"🙂".repeat(300)} vaikas ${"🙂".repeat(300)}`;
    for (const { text } of snippetOf(body, termsOf("vaikas")))
      expect(text.isWellFormed()).toBe(true);
  });
});

function termsOf(typed: string): Term[] {
  return readSearch(typed)?.terms ?? [];
}

function shown(pieces: ReturnType<typeof markedText>): string {
  return pieces
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join("");
}
