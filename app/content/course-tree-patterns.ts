import { z } from "zod";

/**
 * The ids, slugs and dates that the course tree is made of. The word after each
 * pattern names it in messages to authors: see `check/schema-words.ts`.
 */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OUTCOME_ID = /^[A-Z]{3}(-\d{1,2}\.O|\.C)\d{1,2}$/;

export const slug = z.string().regex(SLUG, "slug").max(60);
export const courseId = z.string().regex(/^[A-Z]{3}$/, "course-id");
export const moduleId = z.string().regex(/^[A-Z]{3}-\d{1,2}$/, "module-id");
export const pageId = z.string().regex(/^[A-Z]{3}-\d{1,2}-P\d{2}$/, "page-id");
export const outcomeId = z.string().regex(OUTCOME_ID, "outcome-id");
export const factId = z
  .string()
  .regex(/^[A-Z]{3}-\d{1,2}\.F\d{1,2}$/, "fact-id");
export const questionId = z
  .string()
  .regex(/^[A-Z]{3}-\d{1,2}-Q\d{1,2}$/, "question-id");
export const scenarioId = z
  .string()
  .regex(/^[A-Z]{3}-\d{1,2}-S$/, "scenario-id");
export const nodeId = z.string().regex(/^[DR]\d{1,2}$/, "node-id");
export const endingId = z.string().regex(/^E[A-Z]$/, "ending-id");
export const sourceKey = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{1,40}$/, "source-key");
export const key = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, "key");
/** A word that stands for another, in {braces}: who, whoGenitive. */
export const wordKey = z.string().regex(/^[a-z][A-Za-z]{0,30}$/, "word-key");
/** BCP 47, as far as courses need it: a language and perhaps a script. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, "language-tag");
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "month");
export const day = z.iso.date();
