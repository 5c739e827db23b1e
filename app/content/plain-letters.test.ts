import { expect, test } from "vitest";
import { comparable } from "./free-text.ts";
import { fold } from "./search-words.ts";

test.each([
  ["łđðøßæœı", "lddossaeoei"],
  ["ŁĐÐØÆŒ", "lddoaeoe"],
])("%s is %s for a search and for an answer", (letters, plain) => {
  expect(fold(letters)).toBe(plain);
  expect(comparable(letters, { forgiveDiacritics: true })).toBe(plain);
});

test("a search alone forgives Arabic letters, answers alone some rare ones", () => {
  expect(fold("ىة")).toBe("يه");
  expect(comparable("ىة", { forgiveDiacritics: true })).toBe("ىة");
  expect(fold("þħŧŋ")).toBe("þħŧŋ");
  expect(comparable("þħŧŋ", { forgiveDiacritics: true })).toBe("thhtn");
});
