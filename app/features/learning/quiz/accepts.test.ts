import { describe, expect, test } from "vitest";
import { accepts } from "./accepts.ts";

const strict = { forgiveDiacritics: false };
const forgiving = { forgiveDiacritics: true };
const both = (text: string) => ({ lt: text, en: text });

describe("a written answer counts", () => {
  test.each([
    ["as it is", "Zhao", "Zhao"],
    ["in other case", "Žąsis", "žĄSIS"],
    ["with spaces around it", "Zhao", "  Zhao\u00A0"],
    ["with a final full stop", "Zhao", "Zhao."],
    ["with a space before the stop", "Zhao", "Zhao . "],
    ["without the author's full stop", "Taip.", "taip"],
    ["with more spaces inside", "Zhao Lihua", "Zhao \t  Lihua"],
    ["put together otherwise by Unicode", "\u0161", "s\u030C"],
    ["with typographic quotes", `„taip“ 'ne'`, `"taip" ‘ne’`],
    ["with another apostrophe", "d'Artagnan", "d’Artagnan"],
    ["with another dash", "1990-2000", "1990–2000"],
    ["with characters that nobody sees", "Zhao", "\u200EZh\u00ADao\uFEFF"],
    ["in Chinese", "赵", " 赵 "],
  ])("%s", (_, accepted, written) => {
    expect(accepts(both(accepted), written, strict)).toBe(true);
  });

  test("in either language", () => {
    const accepted = { lt: "dokumentas", en: "document" };
    expect(accepts(accepted, "Document", strict)).toBe(true);
    expect(accepts(accepted, "dokumentas", strict)).toBe(true);
  });
});

describe("a written answer does not count", () => {
  test.each([
    ["as another word", "Zhao", "Chao"],
    ["with a word more", "Zhao", "Zhao Lihua"],
    ["without its space", "Zhao Lihua", "ZhaoLihua"],
    ["without its diacritics", "žmogus", "zmogus"],
    ["with another mark inside", "e.g.", "eg"],
    ["as a question", "Zhao", "Zhao?"],
    ["as nothing", "Zhao", ""],
    ["as a stop alone", ".", "."],
    ["in other characters of that sound", "赵", "趙"],
  ])("%s", (_, accepted, written) => {
    expect(accepts(both(accepted), written, strict)).toBe(false);
  });
});

describe("diacritics are forgiven, where the author says so", () => {
  test.each([
    ["žmogus", "zmogus"],
    ["zmogus", "žmogus"],
    ["ąčęėįšųūž", "aceeisuuz"],
    ["hùkǒu", "hukou"],
    ["lǜ", "lu"],
    ["Łódź", "Lodz"],
    ["Đorđe", "Dorde"],
    ["Søren", "Soren"],
    ["Æsop", "Aesop"],
    ["straße", "strasse"],
    ["İstanbul", "istanbul"],
    ["Işık", "isik"],
  ])("%s and %s", (accepted, written) => {
    expect(accepts(both(accepted), written, forgiving)).toBe(true);
    expect(accepts(both(accepted), written, strict)).toBe(false);
  });

  test.each([
    ["žmogus", "zmones"],
    ["ми", "мі"],
  ])("but not letters: %s and %s", (accepted, written) => {
    expect(accepts(both(accepted), written, forgiving)).toBe(false);
  });
});
