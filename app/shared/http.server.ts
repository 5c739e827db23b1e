import { z } from "zod";
import { idSchema } from "./ids.ts";
import { LOCALES } from "./text.ts";

/** Thrown by a route when the thing is not there, or not for this person. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** The thing, or a page that is not there. */
export function orNotFound<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw notFound();
  return thing;
}

/** Parses URL parameters; a URL that does not parse is a page that is not. */
export function parseParams<Schema extends z.ZodType>(
  schema: Schema,
  params: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/** A file that was made for this request and is not kept anywhere on the way. */
export function documentAnswer(document: {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** Letters, digits, dots and hyphens. */
  fileName: string;
}): Response {
  return new Response(document.bytes, {
    headers: {
      "Content-Type": document.type,
      "Content-Disposition": `attachment; filename="${document.fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** What every address below `/:locale` carries. */
export const localeParams = z.object({ locale: z.enum(LOCALES) });
export const courseParams = localeParams.extend({ course: slug });
export const moduleParams = courseParams.extend({ module: slug });
export const pageParams = moduleParams.extend({ page: slug });
export const attemptParams = moduleParams.extend({ attempt: idSchema("att") });
export const questionParams = attemptParams.extend({
  number: z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number),
});
export const playParams = moduleParams.extend({ play: idSchema("ply") });
export const decisionParams = playParams.extend({
  position: z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number),
});
export const cohortParams = localeParams.extend({ cohort: idSchema("coh") });
export const personParams = cohortParams.extend({ enrolment: idSchema("enr") });
export const sessionParams = cohortParams.extend({ session: idSchema("ses") });
export const programmeParams = localeParams.extend({
  programme: idSchema("prg"),
});
export const logoParams = localeParams.extend({ logo: idSchema("log") });
export const importParams = localeParams.extend({
  cohort: idSchema("coh"),
  import: idSchema("imp"),
});
