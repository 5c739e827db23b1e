import { LOCALES, type Locale } from "../shared/text.ts";
import type { Course, CourseModule, RenderedPage } from "./course.ts";
import { isTaught } from "./mdx/author-world.ts";
import { linesOf } from "./html-text.ts";

/** What can be found. Courses and modules are for everyone, the rest for learners. */
export const SEARCH_KINDS = [
  "course",
  "module",
  "page",
  "term",
  "fact",
  "outcome",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that can be found, in one language. */
export type SearchEntry = {
  locale: Locale;
  kind: SearchKind;
  moduleId: string | null;
  /** The page, or the page on which a fact is taught. */
  pageId: string | null;
  /** The id of a term or fact. */
  itemId: string | null;
  title: string;
  body: string;
};

/**
 * Everything of a course that a search may find. Questions, options, feedback
 * and what follows from a choice in a scenario are not in it: a search must not
 * be a way round a quiz.
 */
export function entriesOfCourse(
  course: Course,
  pages: readonly RenderedPage[],
): SearchEntry[] {
  return LOCALES.flatMap((locale) => {
    const rendered = Map.groupBy(
      pages.filter((page) => page.locale === locale),
      ({ pageId }) => pageId,
    );
    const entry = entryIn(locale);
    return [
      entry({
        kind: "course",
        title: course.title[locale],
        body: lines(course.summary[locale], course.audience[locale]),
      }),
      ...course.modules.flatMap((module) => ofModule(module, locale, rendered)),
      ...course.terms.map((term) =>
        entry({
          kind: "term",
          itemId: term.id,
          title: `${term.original} ${term.transliteration}`,
          body: lines(term.meaning[locale], term.note[locale]),
        }),
      ),
      ...course.facts.filter(isTaught).map(({ id, text }) =>
        entry({
          kind: "fact",
          itemId: id,
          ...placeOf(id, course.modules, rendered),
          body: text[locale],
        }),
      ),
    ];
  });
}

type RenderedById = ReadonlyMap<string, RenderedPage[]>;

function ofModule(
  module: CourseModule,
  locale: Locale,
  rendered: RenderedById,
): SearchEntry[] {
  const entry = entryIn(locale);
  const moduleId = module.id;
  return [
    entry({
      kind: "module",
      moduleId,
      title: module.title[locale],
      body: module.summary[locale],
    }),
    entry({
      kind: "outcome",
      moduleId,
      body: lines(...module.outcomes.map(({ text }) => text[locale])),
    }),
    ...module.pages.map(({ id, title }) =>
      entry({
        kind: "page",
        moduleId,
        pageId: id,
        title: title[locale],
        body: textOfTracks(rendered.get(id) ?? []),
      }),
    ),
  ];
}

/** Every line of every profession's version once. */
function textOfTracks(versions: readonly RenderedPage[]): string {
  return lines(...new Set(versions.flatMap(({ html }) => linesOf(html))));
}

/** The first page that teaches a fact, or else the module that its id names. */
function placeOf(
  factId: string,
  modules: readonly CourseModule[],
  rendered: RenderedById,
) {
  const [named] = factId.split(".");
  for (const module of modules)
    for (const { id } of module.pages)
      if (rendered.get(id)?.some(({ html }) => teaches(html, factId)))
        return { moduleId: module.id, pageId: id };
  return { moduleId: modules.find(({ id }) => id === named)?.id ?? null };
}

function teaches(html: string, factId: string): boolean {
  return html.includes(`data-fact="${factId}"`);
}

function entryIn(locale: Locale) {
  return (
    entry: Pick<SearchEntry, "kind" | "body"> & Partial<SearchEntry>,
  ): SearchEntry => ({
    locale,
    moduleId: null,
    pageId: null,
    itemId: null,
    title: "",
    ...entry,
  });
}

function lines(...some: string[]): string {
  return some.join("\n");
}
