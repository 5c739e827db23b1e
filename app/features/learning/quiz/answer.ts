import { z } from "zod";

/** How long a text may be that somebody writes as an answer, in UTF-16 units. */
export const LONGEST_TEXT = 500;

/**
 * An answer as it is stored: by the ids of the course tree, never by the places
 * in which an attempt showed them. No answer is null.
 */
export const answerSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("single"), optionId: z.string() }),
  z.strictObject({
    type: z.literal("multiple"),
    optionIds: z.array(z.string()).min(1),
  }),
  z.strictObject({ type: z.literal("true-false"), value: z.boolean() }),
  z.strictObject({
    type: z.literal("matching"),
    /** For each left side that was answered, the pair whose right side was chosen. */
    rightOf: z.record(z.string(), z.string()),
  }),
  z.strictObject({
    type: z.literal("ordering"),
    /** For each item that was placed, its place: 1 is the first. */
    placeOf: z.record(z.string(), z.int().min(1)),
  }),
  z.strictObject({
    type: z.literal("fill-in"),
    /** What was written in each gap that is not empty. */
    texts: z.record(z.string(), z.string()),
  }),
  z.strictObject({ type: z.literal("short-answer"), text: z.string() }),
]);

export type Answer = z.output<typeof answerSchema>;

/** The answers of an attempt, by question id. */
export type AnswerSheet = ReadonlyMap<string, Answer>;
