import { describe, expect, test } from "vitest";
import { MOST_LETTERS, readSearch, typedQuery } from "./search-terms.ts";

describe("readSearch", () => {
  test("asks for every word as typed, and for the last as a beginning", () => {
    expect(readSearch("Prekyba žmonėmis")?.exact).toBe(
      '"prekyba" AND "zmonemis" *',
    );
  });

  test.each([
    ["žmonių", '"zmon" *'],
    ["žmonėms", '"zmon" *'],
    ["vertėjas", '"vertej" *'],
    ["vertėjams", '"vertej" *'],
    ["vaiko", '"vaik" *'],
    ["interpreters", '"interprete" *'],
    ["людей", '"люде" *'],
  ])("cuts the ending of %s", (typed, loose) => {
    expect(readSearch(typed)?.loose).toBe(loose);
  });

  test.each(["kas", "2020", "户口", "اتجار"])("cuts nothing of %s", (typed) => {
    expect(readSearch(typed)?.loose).toBeNull();
  });

  test("leaves out words that every text has, unless there are no others", () => {
    expect(readSearch("vaikas ir teisė")?.exact).toBe('"vaikas" AND "teise" *');
    expect(readSearch("ir")?.exact).toBe('"ir" *');
  });

  test("looks for parts of Arabic words without their article", () => {
    expect(readSearch("الاتجار")?.parts).toBe('"اتجار"');
    expect(readSearch("اتجار")?.parts).toBe('"اتجار"');
    expect(readSearch("اتجار prekyba")?.parts).toBeNull();
  });

  test.each([
    ['"', null],
    ["*", null],
    ["🙂", null],
    ["\u0000", null],
    ['kas" OR "tas', '"kas" AND "tas" *'],
    ["NEAR(kas, 2)", '"near" AND "kas" AND "2"'],
    ["title:kas -tas", '"title" AND "kas" AND "tas" *'],
    ["scope : open", '"scope" AND "open" *'],
    ["kas* ^tas", '"kas" AND "tas" *'],
  ])("reads %s as words and never as a command", (typed, exact) => {
    expect(readSearch(typed)?.exact ?? null).toBe(exact);
  });

  test("looks at eight words of what is very long", () => {
    const search = readSearch("žodis ".repeat(2_000));
    expect(search?.terms).toHaveLength(8);
    expect(readSearch("ž".repeat(10_000))?.exact).toBe(
      `"${"z".repeat(MOST_LETTERS)}" *`,
    );
  });
});

describe("typedQuery", () => {
  test("is one line without control and direction characters", () => {
    expect(typedQuery(" a\u0000b\n\u202Ec  ")).toBe("a b c");
    expect(typedQuery(null)).toBe("");
  });

  test("is never cut inside a letter", () => {
    expect(typedQuery(`${"a".repeat(MOST_LETTERS - 1)}🙂`)).toBe(
      "a".repeat(MOST_LETTERS - 1),
    );
    expect(typedQuery("\ud83d").isWellFormed()).toBe(true);
  });
});
