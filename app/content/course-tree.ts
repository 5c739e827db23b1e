import { z } from "zod";
import { textSchema } from "../shared/text.ts";
import * as is from "./course-tree-patterns.ts";

/**
 * The shape of every YAML file in the course tree. `courses/README.md` explains
 * the fields to authors; the JSON Schemas beside it are made from this file, and
 * editors show the descriptions while an author types.
 *
 * Ids never change, slugs may: an old slug goes to `formerSlugs`.
 */
const formerSlugs = z
  .array(is.slug)
  .default([])
  .describe("Slugs it had before; old links are led to the present one.");

/** Words that are URLs of their own inside a module, so no page may use them. */
export const RESERVED_PAGE_SLUGS = [
  "quiz",
  "scenario",
  "card",
  "images",
  "print",
  "note",
];

/** Words that are URLs of their own inside a course, so no module may use them. */
export const RESERVED_MODULE_SLUGS = ["changes", "track"];

const outcome = z.strictObject({
  id: is.outcomeId.describe("CHN-1.O2 in a module, CHN.C2 in a course."),
  domain: z
    .enum(["knowledge", "skill", "attitude"])
    .describe("What the learner gains, after the competence framework."),
  text: textSchema.describe("What a learner can do afterwards: one verb."),
});

export const courseFile = z.strictObject({
  id: is.courseId.describe("Three capital letters, for ever: CHN."),
  title: textSchema.describe("The name in the catalogue."),
  summary: textSchema.describe("Two or three sentences for the catalogue."),
  audience: textSchema.describe("For whom the course is, in words."),
  tracks: z
    .array(
      z.strictObject({
        id: is.key.describe("What <Track for> names: police."),
        title: textSchema.describe("The profession."),
      }),
    )
    .min(1)
    .describe("Professions that have their own version of variable parts."),
  outcomes: z.array(outcome).min(1).describe("What the whole course gives."),
  modules: z
    .array(is.slug)
    .min(1)
    .describe("Folders in modules/, in the order learners meet them."),
  formerSlugs,
});

const confidence = z
  .enum(["H", "M", "L"])
  .describe("H certain; M wants a second check; L is not to be taught.");
const reviewBy = is.month.describe("Look at it again by this month: 2029-11.");

export const factsFile = z.array(
  z.strictObject({
    id: is.factId.describe("What <Fact id> names: CHN-1.F2."),
    text: textSchema.describe("One statement that can be checked."),
    sources: z.array(is.sourceKey).min(1).describe("Keys in sources.yaml."),
    confidence,
    reviewBy,
    confirmed: z
      .strictObject({
        by: z.string().min(3).describe("The person's name."),
        on: is.day.describe("The day: 2026-11-22."),
      })
      .optional()
      .describe("A named person's word that an M or L fact may be taught."),
  }),
);

export const sourcesFile = z.array(
  z.strictObject({
    key: is.sourceKey.describe("How facts name the source: CNCensus2020."),
    reference: z
      .string()
      .min(3)
      .describe("The full reference, in the language of the source."),
    url: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe("Where it can be read; https only."),
    verified: z
      .enum(["V", "K", "E"])
      .describe("V the text was read; K known; E editorial position."),
    confidence,
    reviewBy,
  }),
);

export const termsFile = z.array(
  z.strictObject({
    id: is.key.describe("What <Term id> names: hukou."),
    original: z.string().min(1).describe("In its own script: 户口."),
    transliteration: z.string().min(1).describe("In Latin letters: hùkǒu."),
    lang: is.languageTag.describe("Language and script: zh-Hans, ar, uk."),
    direction: z
      .enum(["ltr", "rtl"])
      .default("ltr")
      .describe("rtl for Arabic, Hebrew, Urdu and the like."),
    meaning: textSchema.describe("In a few words."),
    note: textSchema.describe("When it is used, and with what care."),
  }),
);

export const moduleFile = z.strictObject({
  id: is.moduleId.describe("The course's id and a number, for ever: CHN-1."),
  title: textSchema.describe("The name of the module."),
  summary: textSchema.describe("One or two sentences."),
  minutes: z.int().min(5).max(60).describe("Guided time without the quiz."),
  outcomes: z.array(outcome).min(1).describe("What the module gives."),
  pages: z
    .array(
      z.strictObject({
        id: is.pageId.describe("For ever: CHN-1-P03."),
        slug: is.slug.describe("Names pages/<slug>.lt.mdx and .en.mdx."),
        contentWarning: textSchema
          .optional()
          .describe("What is hard on this page; it may then be skipped."),
      }),
    )
    .min(1)
    .describe("The pages, in order."),
  contentWarning: textSchema
    .optional()
    .describe("What a reader should know before hard scenes."),
  reflection: textSchema
    .optional()
    .describe("A question for the reader's own notes, at the module's end."),
  formerSlugs,
});

export type CourseFile = z.output<typeof courseFile>;
export type ModuleFile = z.output<typeof moduleFile>;
export type Fact = z.output<typeof factsFile>[number];
export type Source = z.output<typeof sourcesFile>[number];
export type Term = z.output<typeof termsFile>[number];
