import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "#app/content/course-tree.ts";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import type { Answer } from "./answer.ts";
import { presentQuestion } from "./present-question.ts";
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

/** What the page of a question sends, with this answer filled in. */
function formOf(question: Question, seed: number, answer: Answer | null) {
  const locale = "lt";
  const page = presentQuestion(question, { number: 1, seed, locale, answer });
  if (page.type === "matching") {
    return page.lefts.map(({ name, chosen }) => [name, chosen ?? ""] as const);
  }
  const chosen = Array.isArray(page.chosen) ? page.chosen : [page.chosen ?? ""];
  return chosen.map((value) => ["answer", value] as const);
}

describe("a page sends back what it was filled with", () => {
  const idsOf = (parts: { id: string }[]) => parts.map(({ id }) => id);
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
      .constantFrom(single, multiple, truth, matching)
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
  test.each([single, multiple, truth, matching])("to $type", (question) => {
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
        fc.constantFrom(single, multiple, truth, matching),
        fc.array(fc.tuple(names, values), { maxLength: 4 }),
        (question, entries) => {
          const read = readAnswer(question, SEED, entries);
          expect(read.ok || read.refusal.code === "unreadable-answer").toBe(
            true,
          );
        },
      ),
    );
  });
});
