import { z } from "zod";
import { textSchema } from "../shared/text.ts";
import * as is from "./course-tree-patterns.ts";

// What scenario.yaml holds; `courses/README.md` explains the fields.
const choice = z.strictObject({
  id: is.key,
  text: textSchema.describe("What the learner does or says."),
  score: z
    .union([z.literal(1), z.literal(0), z.literal(-1)])
    .describe("1 good, 0 partly, -1 harmful."),
  consequence: textSchema.describe("What happens next; shown first."),
  feedback: textSchema.describe("Why; shown after the consequence."),
  sources: z
    .array(is.sourceKey)
    .default([])
    .describe("Keys in sources.yaml that the reason rests on."),
  next: z
    .union([is.nodeId, is.endingId])
    .describe("Where it leads: D2, R1 or EA."),
});

/** Names for what differs between variants; texts write them as {who}. */
const variant = z.strictObject({
  id: is.key.describe("Unique in the scenario: a."),
  words: z
    .record(is.wordKey, textSchema)
    .describe("What {who} and the like stand for; the same in each variant."),
});

export const scenarioFile = z.strictObject({
  id: is.scenarioId.describe("The module's id and -S: CHN-1-S."),
  title: textSchema,
  setting: textSchema.describe("Who, where, what has happened."),
  contentWarning: textSchema
    .optional()
    .describe("What is hard in it; it may then be skipped."),
  variants: z
    .array(variant)
    .max(12)
    .default([])
    .describe("Backgrounds of the people; each play draws one."),
  sources: z
    .array(is.sourceKey)
    .default([])
    .describe("Keys in sources.yaml for what no choice names itself."),
  start: is.nodeId.describe("The first node, usually D1."),
  nodes: z
    .array(
      z.strictObject({
        id: is.nodeId.describe("D1 decides, R1 repairs."),
        text: textSchema,
        choices: z.array(choice).min(2).max(5),
      }),
    )
    .min(1),
  endings: z
    .array(
      z.strictObject({
        id: is.endingId.describe("EA, EB, EC."),
        kind: z.enum(["good", "mixed", "harmful"]),
        text: textSchema,
        repair: textSchema
          .optional()
          .describe("What can still be mended; a harmful ending needs it."),
      }),
    )
    .min(1),
});

export type Scenario = z.output<typeof scenarioFile>;
