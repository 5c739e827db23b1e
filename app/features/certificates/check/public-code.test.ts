import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EXAMPLE_CODE,
  formatPublicCode,
  newPublicCode,
  parsePublicCode,
} from "./public-code.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const wrongCheckLetter = {
  ok: false,
  refusal: { code: "wrong-check-letter" },
};
const malformed = { ok: false, refusal: { code: "malformed" } };

describe("a new public code", () => {
  test("is 16 characters and a check letter, in groups of four", () => {
    const code = newPublicCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{17}$/);
    expect(formatPublicCode(code)).toMatch(/^(\w{4}-){4}\w$/);
    expect(parsePublicCode(formatPublicCode(code))).toEqual({
      ok: true,
      value: code,
    });
  });

  test("is another one each time", () => {
    const codes = Array.from({ length: 2000 }, newPublicCode);
    expect(new Set(codes).size).toBe(2000);
  });

  test("uses every character of the alphabet at every position", () => {
    const codes = Array.from({ length: 2000 }, newPublicCode);
    for (let position = 0; position < 17; position++) {
      const seen = new Set(codes.map((code) => code.charAt(position)));
      expect([...seen].sort().join("")).toBe(ALPHABET);
    }
  });
});

describe("a typed code", () => {
  const code = EXAMPLE_CODE.replaceAll("-", "");

  test("is printed in forms as one that would be accepted", () => {
    expect(parsePublicCode(EXAMPLE_CODE)).toEqual({ ok: true, value: code });
    expect(formatPublicCode(code)).toBe(EXAMPLE_CODE);
  });

  test.each([
    ["small letters", EXAMPLE_CODE.toLowerCase()],
    ["no dashes", code],
    ["spaces", EXAMPLE_CODE.replaceAll("-", " ")],
    ["a space at the end, from a copy", ` ${EXAMPLE_CODE}\n`],
    ["the dashes of a word processor", EXAMPLE_CODE.replaceAll("-", " – ")],
    ["hyphens that do not break", EXAMPLE_CODE.replaceAll("-", "\u2011")],
    ["O for 0", EXAMPLE_CODE.replaceAll("0", "O")],
    ["o for 0", EXAMPLE_CODE.replaceAll("0", "o")],
  ])("may have %s", (_, typed) => {
    expect(parsePublicCode(typed)).toEqual({ ok: true, value: code });
  });

  test("may have I and L for 1", () => {
    const ones = codeWith("1111111111111111");
    for (const letter of ["I", "i", "L", "l"]) {
      const typed = ones.replaceAll("1", letter);
      expect(parsePublicCode(typed)).toEqual({ ok: true, value: ones });
    }
  });

  test.each([
    ["nothing", ""],
    ["a certificate number", "KIN-2026-0001"],
    ["a character too few", code.slice(1)],
    ["a character too many", `${code}A`],
    ["a U, which the alphabet does not have", `U${code.slice(1)}`],
    ["a sign", `*${code.slice(1)}`],
    ["an emoji", `😀${code.slice(2)}`],
    ["a letter of another script", `А${code.slice(1)}`],
    ["a whole book", "A".repeat(1_000_000)],
  ])("is malformed when it is %s", (_, typed) => {
    expect(parsePublicCode(typed)).toEqual(malformed);
  });
});

describe("the check letter", () => {
  const anyCode = fc
    .array(fc.constantFrom(...ALPHABET), { minLength: 16, maxLength: 16 })
    .map((characters) => codeWith(characters.join("")));

  test("finds every single wrong character", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let position = 0; position < 17; position++) {
          for (const wrong of ALPHABET) {
            if (wrong === code.charAt(position)) continue;
            const typed = replaceAt(code, position, wrong);
            expect(parsePublicCode(typed)).toEqual(wrongCheckLetter);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("finds every two characters that changed places", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let one = 0; one < 17; one++) {
          for (let other = one + 1; other < 17; other++) {
            if (code.charAt(one) === code.charAt(other)) continue;
            const moved = replaceAt(code, one, code.charAt(other));
            const typed = replaceAt(moved, other, code.charAt(one));
            expect(parsePublicCode(typed)).toEqual(wrongCheckLetter);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** The code that begins with 16 given characters: the one that is accepted. */
function codeWith(characters: string): string {
  const codes = Array.from(ALPHABET, (letter) => characters + letter);
  const accepted = codes.filter((code) => parsePublicCode(code).ok);
  expect(accepted).toHaveLength(1);
  return accepted[0] ?? "";
}

function replaceAt(code: string, position: number, character: string): string {
  return code.slice(0, position) + character + code.slice(position + 1);
}
