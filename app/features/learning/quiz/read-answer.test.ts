import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "#app/content/quiz-file.ts";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import { formOf } from "#tests/support/quiz-form.ts";
import type { Answer } from "./answer.ts";
import { readAnswer, type FormEntries } from "./read-answer.ts";

const SEED = 42;
const refused = { ok: false, refusal: { code: "unreadable-answer" } };

function questionOfType<Type extends Question["type"]>(type: Type) {
  const found = quiz.questions.find(
    (question): question is Extract<Question, { type: Type }> =>
      question.type === type,
  );
  if (!found) throw new Error(`The small quiz has no ${type} question.`);
  return found;
}

const single = questionOfType("single");
const multiple = questionOfType("multiple");
const truth = questionOfType("true-false");
const matching = questionOfType("matching");
const ordering = questionOfType("ordering");
const gaps = questionOfType("fill-in");
const short = questionOfType("short-answer");
const everyType = [single, multiple, truth, matching, ordering, gaps, short];

describe("a page sends back what it was filled with", () => {
  const idsOf = (parts: { id: string }[]) => parts.map(({ id }) => id);
  /** As it is stored: trimmed, whole characters, none of them a control code. */
  const someText = fc
    .string({ unit: "binary", minLength: 1, maxLength: 100 })
    .map((text) => text.replace(/\p{Cc}/gu, "").trim())
    .filter((text) => text !== "");
  const someAnswer: fc.Arbitrary<[Question, Answer | null]> = fc.oneof(
    fc
      .constantFrom(...idsOf(single.options))
      .map((optionId): [Question, Answer] => [
        single,
        { type: "single", optionId },
      ]),
    fc
      .subarray(idsOf(multiple.options), { minLength: 1 })
      .map((optionIds): [Question, Answer] => [
        multiple,
        { type: "multiple", optionIds: optionIds.toSorted() },
      ]),
    fc
      .boolean()
      .map((value): [Question, Answer] => [
        truth,
        { type: "true-false", value },
      ]),
    fc
      .dictionary(
        fc.constantFrom(...idsOf(matching.pairs)),
        fc.constantFrom(...idsOf(matching.pairs)),
        { minKeys: 1, noNullPrototype: true },
      )
      .map((rightOf): [Question, Answer] => [
        matching,
        { type: "matching", rightOf },
      ]),
    fc
      .dictionary(
        fc.constantFrom(...idsOf(ordering.items)),
        fc.integer({ min: 1, max: ordering.items.length }),
        { minKeys: 1, noNullPrototype: true },
      )
      .map((placeOf): [Question, Answer] => [
        ordering,
        { type: "ordering", placeOf },
      ]),
    fc
      .dictionary(fc.constantFrom(...idsOf(gaps.gaps)), someText, {
        minKeys: 1,
        noNullPrototype: true,
      })
      .map((texts): [Question, Answer] => [gaps, { type: "fill-in", texts }]),
    someText.map((text): [Question, Answer] => [
      short,
      { type: "short-answer", text },
    ]),
    fc
      .constantFrom(...everyType)
      .map((question): [Question, null] => [question, null]),
  );

  test("whatever the seed", () => {
    const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
    fc.assert(
      fc.property(someAnswer, seeds, ([question, answer], seed) => {
        expect(
          readAnswer(question, seed, formOf(question, seed, answer)),
        ).toEqual({ ok: true, value: answer });
      }),
    );
  });
});

describe("an empty form is no answer", () => {
  test.each(everyType)("to $type", (question) => {
    expect(readAnswer(question, SEED, [])).toEqual({ ok: true, value: null });
  });
});

describe("what no page of ours sends is refused", () => {
  const garbage: [string, Question, FormEntries][] = [
    ["a place that there is not", single, [["answer", "3"]]],
    ["a negative place", single, [["answer", "-1"]]],
    ["a place in other words", single, [["answer", "00"]]],
    ["a place with a space", single, [["answer", " 1"]]],
    ["an option's id", single, [["answer", "ask"]]],
    ["another name", single, [["option", "1"]]],
    [
      "a name beside the right one",
      single,
      [
        ["answer", "1"],
        ["score", ""],
      ],
    ],
    ["a name that objects have", single, [["__proto__", "1"]]],
    [
      "two choices for one",
      single,
      [
        ["answer", "0"],
        ["answer", "1"],
      ],
    ],
    ["a file", single, [["answer", new Blob(["1"])]]],
    [
      "the same place twice",
      multiple,
      [
        ["answer", "1"],
        ["answer", "1"],
      ],
    ],
    [
      "one bad place of two",
      multiple,
      [
        ["answer", "1"],
        ["answer", "9"],
      ],
    ],
    ["another word for true", truth, [["answer", "yes"]]],
    ["a place for true", truth, [["answer", "0"]]],
    [
      "true and false",
      truth,
      [
        ["answer", "true"],
        ["answer", "false"],
      ],
    ],
    ["a left side too many", matching, [["answer-3", "0"]]],
    ["a left side's id", matching, [["spoken", "0"]]],
    ["a right side too many", matching, [["answer-0", "3"]]],
    [
      "two right sides",
      matching,
      [
        ["answer-0", "0"],
        ["answer-0", "1"],
      ],
    ],
    ["a choice without a left side", matching, [["answer", "0"]]],
    ["a place before the first", ordering, [["answer-0", "0"]]],
    ["a place after the last", ordering, [["answer-0", "5"]]],
    ["a place that is no number", ordering, [["answer-0", "1.0"]]],
    ["an item too many", ordering, [["answer-4", "1"]]],
    ["an item's id", ordering, [["brief", "1"]]],
    [
      "two places for one item",
      ordering,
      [
        ["answer-0", "1"],
        ["answer-0", "2"],
      ],
    ],
    ["a gap that there is not", gaps, [["answer-2", "passport"]]],
    ["a gap's id", gaps, [["a", "passport"]]],
    [
      "a gap twice",
      gaps,
      [
        ["answer-0", "passport"],
        ["answer-0", "document"],
      ],
    ],
    ["a text as a file", short, [["answer", new Blob(["ZHAO"])]]],
    [
      "two texts",
      short,
      [
        ["answer", "ZHAO"],
        ["answer", "Zhao"],
      ],
    ],
  ];

  test.each(garbage)("%s", (_, question, entries) => {
    expect(readAnswer(question, SEED, entries)).toEqual(refused);
  });

  test("and nothing ever throws", () => {
    const names = fc.oneof(
      fc.constantFrom("answer", "answer-0", "answer-1", "__proto__"),
      fc.string(),
    );
    const values = fc.oneof(
      fc.constantFrom("0", "1", "true", ""),
      fc.anything(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...everyType),
        fc.array(fc.tuple(names, values), { maxLength: 4 }),
        (question, entries) => {
          const read = readAnswer(question, SEED, entries);
          expect(["read", "unreadable-answer", "answer-too-long"]).toContain(
            read.ok ? "read" : read.refusal.code,
          );
        },
      ),
    );
  });
});
