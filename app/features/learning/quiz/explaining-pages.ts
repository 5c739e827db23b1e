import type { CourseModule, CoursePage } from "#app/content/course.ts";

/** Pages as they are called now, by the slugs that a quiz names them by. */
export type ExplainingPages = ReadonlyMap<
  string,
  Pick<CoursePage, "slug" | "title">
>;

/**
 * The pages of the module that a quiz was taken at, as the learner's present
 * version has them: found by their ids, because slugs and titles may be others
 * by now. What is gone is not among them.
 *
 * @param present the same module in that version, undefined when it is gone
 */
export function explainingPages(
  { pages }: Pick<CourseModule, "pages">,
  present: Pick<CourseModule, "pages"> | undefined,
): ExplainingPages {
  const byId = new Map(present?.pages.map((page) => [page.id, page]));
  return new Map(
    pages.flatMap(({ id, slug }) => {
      const page = byId.get(id);
      return page ? [[slug, page] as const] : [];
    }),
  );
}
