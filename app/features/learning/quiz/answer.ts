import { z } from "zod";

/**
 * An answer as it is stored: by the ids of the course tree, never by the places
 * in which an attempt showed them. No answer is null and not a row.
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
]);

export type Answer = z.output<typeof answerSchema>;

/** The answers of an attempt, by question id. */
export type AnswerSheet = ReadonlyMap<string, Answer>;
