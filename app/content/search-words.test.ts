import { describe, expect, test } from "vitest";
import { fold, indexedParts, indexedWords, wordsIn } from "./search-words.ts";

describe("fold", () => {
  test.each([
    ["Žmonių", "zmoniu"],
    ["ŽMONIŲ", "zmoniu"],
    ["Łódź", "lodz"],
    ["hùkǒu", "hukou"],
    ["Straße", "strasse"],
    ["Їжак", "іжак"],
    ["مُتَرْجِم", "مترجم"],
    ["إنسان", "انسان"],
    ["ＡＢＣ", "abc"],
  ])("makes %s comparable as %s", (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});

describe("wordsIn", () => {
  test("tells where each word stands and how it is written", () => {
    const text = "„Žodis“ hùkǒu户口 مترجم 2020";
    const words = wordsIn(text);
    expect(words.map(({ folded, script }) => [folded, script])).toEqual([
      ["zodis", "inflected"],
      ["hukou", "inflected"],
      ["户口", "unspaced"],
      ["مترجم", "other"],
      ["2020", "other"],
    ]);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Žodis",
      "hùkǒu",
      "户口",
      "مترجم",
      "2020",
    ]);
  });

  test.each(["ŒUVRE dar", "cafe\u0301 baras", "ﬁlmas ½ žodis", "İstanbul ir"])(
    "keeps its places when letters change their number: %s",
    (text) => {
      for (const { start, end, folded } of wordsIn(text))
        expect(fold(text.slice(start, end))).toBe(folded);
    },
  );

  test("finds no word in signs, emoji and nothing", () => {
    expect(wordsIn('"*-:^(){} 🙂🇱🇹 \u0000 \u202e')).toEqual([]);
  });
});

describe("the index", () => {
  test("takes a Chinese run by its words and by every two letters", () => {
    const words = indexedWords("农业户口簿").split(" ");
    expect(words).toEqual(expect.arrayContaining(["农业", "户口", "口簿"]));
  });

  test("takes parts only of words that need it", () => {
    expect(indexedParts("Žodis الاتجار 2020 户口")).toBe("الاتجار 户口");
  });
});
