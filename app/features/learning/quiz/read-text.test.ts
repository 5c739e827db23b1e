import { describe, expect, test } from "vitest";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import { readAnswer, type FormEntries } from "./read-answer.ts";

const SEED = 42;
const [, , , , ordering, gaps, short] = quiz.questions;
if (!ordering || !gaps || !short) throw new Error("There are seven questions.");

describe("written text", () => {
  const textOf = (written: string) => {
    const read = readAnswer(short, SEED, [["answer", written]]);
    if (!read.ok) return read.refusal.code;
    return read.value?.type === "short-answer" ? read.value.text : null;
  };

  test.each([
    ["blanks are no answer", "  \t \u00A0 ", null],
    ["only control codes are no answer", "\u0000\u0007", null],
    ["outer spaces go", "  ZHAO ", "ZHAO"],
    ["a NUL goes", "ZH\u0000AO", "ZHAO"],
    ["lines become one", "ZHAO\r\nLIHUA", "ZHAO LIHUA"],
    ["half a character is made whole", "a\uD83D", "a\uFFFD"],
    ["emoji stay", "👩‍👩‍👧🇱🇹", "👩‍👩‍👧🇱🇹"],
    ["what turns text around stays", "\u202Eabc\u2066", "\u202Eabc\u2066"],
    ["Chinese stays", "赵", "赵"],
    ["500 letters are enough", "ž".repeat(500), "ž".repeat(500)],
    ["501 letters are too long", "ž".repeat(501), "answer-too-long"],
    ["10,000 letters are too long", "ž".repeat(10_000), "answer-too-long"],
  ])("%s", (_, written, text) => {
    expect(textOf(written)).toBe(text);
  });

  test("is too long in one gap of two as well", () => {
    const entries: FormEntries = [
      ["answer-0", "passport"],
      ["answer-1", "x".repeat(501)],
    ];
    expect(readAnswer(gaps, SEED, entries)).toEqual({
      ok: false,
      refusal: { code: "answer-too-long" },
    });
  });
});

test("two items may be given one place: nothing is thrown away", () => {
  const read = readAnswer(ordering, SEED, [
    ["answer-0", "2"],
    ["answer-1", "2"],
  ]);
  if (!read.ok || read.value?.type !== "ordering") throw new Error("Refused.");
  expect(Object.values(read.value.placeOf)).toEqual([2, 2]);
});
