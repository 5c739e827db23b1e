import { z } from "zod";
import { textSchema } from "../shared/text.ts";
import * as is from "./course-tree-patterns.ts";

// What quiz.yaml holds; `courses/README.md` shows each type of question.
const option = z.strictObject({
  id: is.key.describe("Unique in the question; a letter will do: a."),
  text: textSchema,
  correct: z.boolean().default(false).describe("Whether to choose it."),
  feedback: textSchema.describe("Why it is right or wrong; shown afterwards."),
});

/** Free text is compared in both languages, whatever the page's language is. */
const acceptedTexts = z
  .array(textSchema)
  .min(1)
  .max(20)
  .describe("Every way of writing it that counts as right.");
const forgiveDiacritics = z
  .boolean()
  .default(false)
  .describe("Whether s counts for š, u for ü and the like.");

const questionBase = {
  id: is.questionId.describe("For ever: CHN-1-Q4."),
  outcome: is.outcomeId.describe("The outcome that it tests."),
  page: is.slug.describe("The slug of the page that explains it."),
  difficulty: z.int().min(1).max(3).describe("1 recall, 2 use, 3 judge."),
  stem: textSchema.describe("The question."),
  pool: is.key
    .optional()
    .describe("The pool it is drawn from; without one it is always asked."),
};

const question = z.discriminatedUnion("type", [
  z.strictObject({
    ...questionBase,
    type: z.literal("single"),
    options: z.array(option).min(2).max(8).describe("One is correct."),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal("multiple"),
    options: z.array(option).min(3).max(10).describe("Some are correct."),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal("true-false"),
    answer: z.boolean().describe("Whether the statement is true."),
    feedback: z
      .strictObject({ whenTrue: textSchema, whenFalse: textSchema })
      .describe("Shown to whoever chose true, and to whoever chose false."),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal("matching"),
    pairs: z
      .array(
        z.strictObject({
          id: is.key,
          left: textSchema,
          right: textSchema,
          feedback: textSchema,
        }),
      )
      .min(2)
      .max(8)
      .describe("What belongs together; the right side is shuffled."),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal("ordering"),
    items: z
      .array(
        z.strictObject({ id: is.key, text: textSchema, feedback: textSchema }),
      )
      .min(3)
      .max(8)
      .describe("In the right order; they are shuffled."),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal("fill-in"),
    text: textSchema.describe("Sentences with gaps, written [[a]], [[b]]."),
    gaps: z
      .array(
        z.strictObject({
          id: is.key.describe("What [[a]] names: a."),
          accept: acceptedTexts,
          feedback: textSchema.describe("Why; shown afterwards."),
        }),
      )
      .min(1)
      .max(8),
    forgiveDiacritics,
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal("short-answer"),
    accept: z
      .array(z.strictObject({ text: textSchema, feedback: textSchema }))
      .min(1)
      .max(20)
      .describe("Every way of writing it that counts as right."),
    mistakes: z
      .array(z.strictObject({ text: textSchema, feedback: textSchema }))
      .max(20)
      .default([])
      .describe("Wrong answers that are often given, each with its reason."),
    otherwise: textSchema.describe("Shown for every other wrong answer."),
    forgiveDiacritics,
  }),
]);

export const quizFile = z.strictObject({
  passMark: z.int().min(1).max(100).describe("Percent of the points."),
  attempts: z.int().min(1).max(10).describe("How often one may try."),
  counts: z
    .enum(["best", "last"])
    .default("best")
    .describe("Which attempt's score counts."),
  waitHours: z
    .int()
    .min(0)
    .max(168)
    .default(0)
    .describe("Hours from one submission to the next start."),
  timeLimitMinutes: z
    .int()
    .min(1)
    .max(240)
    .optional()
    .describe("Leave it out, unless there is a reason to hurry people."),
  layout: z
    .enum(["one-per-page", "all-on-one-page"])
    .default("one-per-page")
    .describe("All on one page is for five questions at most."),
  review: z
    .enum(["score", "feedback", "key"])
    .default("feedback")
    .describe(
      "What is shown while attempts are left: the score alone; the reasons for what was chosen; or the right answers as well.",
    ),
  pools: z
    .array(
      z.strictObject({
        id: is.key.describe("What a question's pool names."),
        draw: z.int().min(1).max(50).describe("How many are asked."),
      }),
    )
    .default([])
    .describe("Groups of questions, of which each attempt draws some."),
  questions: z.array(question).min(1),
});

export type Question = z.output<typeof question>;
export type Quiz = z.output<typeof quizFile>;
