import fc from "fast-check";
import type { Question, Quiz } from "#app/content/quiz-file.ts";
import type { PresentedQuestion } from "#app/features/learning/quiz/present-question.ts";
import type { Text } from "#app/shared/text.ts";

type Kind = Question["type"];
type Entries = [name: string, value: string][];

/** Few, so that two parts of a question often read the same. */
const word = fc.constantFrom("paso", "ZHAO", "Žmogus", "人", "عربي", "e\u0301");
const text: fc.Arbitrary<Text> = fc.record({ lt: word, en: word });
/** Every feedback is told apart from everything else on a page. */
const feedback = text.map(({ lt, en }): Text => ({
  lt: `kodėl-${lt}`,
  en: `why-${en}`,
}));

function base(type: Kind) {
  return {
    type: fc.constant(type),
    outcome: fc.constant("SML-1.O1"),
    page: fc.constantFrom("names", "no-such-page"),
    difficulty: fc.constant(1),
    stem: text,
    id: fc.constant(""),
  };
}

function parts<Part extends object>(
  part: { [Key in keyof Part]: fc.Arbitrary<Part[Key]> },
  { minLength, maxLength }: { minLength: number; maxLength: number },
) {
  return fc
    .array(fc.record(part), { minLength, maxLength })
    .map((all) => all.map((one, index) => ({ ...one, id: `p${index}` })));
}

function choice(type: "single" | "multiple", maxLength: number) {
  return fc
    .tuple(
      fc.record(base(type)),
      parts(
        { text, feedback, correct: fc.boolean() },
        { minLength: 3, maxLength },
      ),
      fc.nat(),
    )
    .map(([question, all, pick]) => {
      const right = pick % all.length;
      const options = all.map((option, at) => {
        const isOther = type === "multiple" && option.correct;
        return { ...option, correct: at === right || isOther };
      });
      return { ...question, type, options };
    });
}

const gaps = parts(
  { accept: fc.array(text, { minLength: 1, maxLength: 2 }), feedback },
  { minLength: 1, maxLength: 8 },
);

const byKind: Record<Kind, fc.Arbitrary<Question>> = {
  single: choice("single", 8),
  multiple: choice("multiple", 10),
  "true-false": fc.record({
    ...base("true-false"),
    type: fc.constant("true-false"),
    answer: fc.boolean(),
    feedback: fc.record({ whenTrue: feedback, whenFalse: feedback }),
  }),
  matching: fc.record({
    ...base("matching"),
    type: fc.constant("matching"),
    pairs: parts(
      { left: text, right: text, feedback },
      { minLength: 2, maxLength: 8 },
    ),
  }),
  ordering: fc.record({
    ...base("ordering"),
    type: fc.constant("ordering"),
    items: parts({ text, feedback }, { minLength: 3, maxLength: 8 }),
  }),
  "fill-in": fc
    .record({
      ...base("fill-in"),
      type: fc.constant("fill-in"),
      gaps,
      forgiveDiacritics: fc.boolean(),
    })
    .map((question) => {
      // Another language may have its gaps in another order.
      const marks = question.gaps.map(({ id }) => `[[${id}]]`);
      const [lt, en] = [marks.join(" ir "), marks.toReversed().join(" and ")];
      return { ...question, text: { lt, en } };
    }),
  "short-answer": fc.record({
    ...base("short-answer"),
    type: fc.constant("short-answer"),
    accept: fc.array(fc.record({ text, feedback }), {
      minLength: 1,
      maxLength: 3,
    }),
    mistakes: fc.array(fc.record({ text, feedback }), { maxLength: 2 }),
    otherwise: feedback,
    forgiveDiacritics: fc.boolean(),
  }),
};

export const anyQuestion: fc.Arbitrary<Question> = fc
  .oneof(...Object.values(byKind))
  .map((question) => ({ ...question, id: "SML-1-Q1" }));

/** One to eight questions of any types, of which some may be drawn from a pool. */
export const anyQuestions: fc.Arbitrary<Pick<Quiz, "questions" | "pools">> = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof(...Object.values(byKind)), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([drawn, draw]) => ({
    pools: [{ id: "some", draw }],
    questions: drawn.map(([question, isPooled], index) => ({
      ...question,
      id: `SML-1-Q${index + 1}`,
      ...(isPooled ? { pool: "some" } : {}),
    })),
  }));

/** What somebody does with the controls of a page: see `entriesFor`. */
export type Doing = { picks: readonly number[]; written: readonly string[] };

export const anyDoing: fc.Arbitrary<Doing> = fc.record({
  picks: fc.array(fc.nat({ max: 11 }), { minLength: 10, maxLength: 10 }),
  written: fc.array(
    fc.oneof(word, fc.string({ unit: "binary", maxLength: 40 })),
    { minLength: 8, maxLength: 8 },
  ),
});

/** What the page of a question sends, when somebody does this with it. */
export function entriesFor(
  page: PresentedQuestion,
  { picks, written }: Doing,
): Entries {
  const one = (count: number, at = 0): string => {
    const pick = picks[at] ?? 0;
    return pick < count ? String(pick) : "";
  };
  switch (page.type) {
    case "single":
      return ticked([one(page.options.length)]);
    case "multiple":
      return ticked(
        page.options.flatMap(({ value }, at) =>
          (picks[at] ?? 0) % 2 === 0 ? [value] : [],
        ),
      );
    case "true-false":
      return ticked([["true", "false", ""][(picks[0] ?? 0) % 3] ?? ""]);
    case "matching":
      return page.lefts.map(({ name }, at) => [
        name,
        one(page.rights.length, at),
      ]);
    case "ordering":
      return page.items.map(({ name }, at) => {
        const pick = picks[at] ?? 0;
        return [name, pick > 0 && pick <= page.places ? String(pick) : ""];
      });
    case "fill-in":
      return page.parts.flatMap((part): Entries =>
        part.kind === "gap"
          ? [[part.name, written[part.number - 1] ?? ""]]
          : [],
      );
    case "short-answer":
      return [["answer", written[0] ?? ""]];
  }
}

/** A control that is not chosen sends nothing. */
function ticked(values: readonly string[]): Entries {
  return values.flatMap((value): Entries =>
    value === "" ? [] : [["answer", value]],
  );
}
