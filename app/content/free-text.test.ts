import { describe, expect, test } from "vitest";
import { comparable } from "./free-text.ts";

describe("two written answers are the same", () => {
  test.each([
    { what: "in capital letters", one: "ZHAO", other: "Zhao" },
    { what: "with more spaces", one: "  Li   Na ", other: "Li Na" },
    { what: "with a full stop", one: "Zhao.", other: "zhao" },
    { what: "with other quotes", one: "„Li“", other: '"Li"' },
    { what: "with another dash", one: "Xiao–ming", other: "Xiao-ming" },
    { what: "with a sign that nobody sees", one: "Li\u200b", other: "Li" },
    { what: "with a letter in two parts", one: "z\u030c", other: "ž" },
  ])("$what", ({ one, other }) => {
    expect(strict(one)).toBe(strict(other));
  });
});

test.each([
  ["ž", "z"],
  ["Lü", "Lu"],
  ["nín hǎo", "nin hao"],
  ["Łódź", "Lodz"],
])("%s is %s where the author says so, and else is not", (one, other) => {
  expect(forgiving(one)).toBe(forgiving(other));
  expect(strict(one)).not.toBe(strict(other));
});

test("a hyphen is not a space", () => {
  expect(strict("Xiao-ming")).not.toBe(strict("Xiao ming"));
});

test.each(["", "   ", " ."])("nothing is left of “%s”", (text) => {
  expect(strict(text)).toBe("");
});

function strict(text: string) {
  return comparable(text, { forgiveDiacritics: false });
}

function forgiving(text: string) {
  return comparable(text, { forgiveDiacritics: true });
}
