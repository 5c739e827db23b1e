import { isDeepStrictEqual } from "node:util";
import type { Locale, Text } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { findPageHashes, findRenderedPage } from "./content.queries.server.ts";
import type { CourseModule, CoursePage, PublishedVersion } from "./course.ts";
import { changedHeadings } from "./changed-headings.ts";
import { pageKey } from "./page-key.ts";

/** A page that is not as it was, for one language and one track. */
type PageChange = {
  kind: "changed" | "new" | "removed";
  pageId: string;
  slug: string;
  title: Text;
  /** Of a changed page: the second-level headings whose part is new or other. */
  headings: string[];
};

/** What is other in one module of the later version. */
type ModuleChange = {
  moduleId: string;
  slug: string;
  title: Text;
  kind: "changed" | "new" | "removed";
  pages: PageChange[];
  quizChanged: boolean;
  scenarioChanged: boolean;
  /** The statements that are new or are worded otherwise. */
  facts: Text[];
};

export type VersionChanges = {
  modules: ModuleChange[];
  /** Pages that are changed, new or gone, over all modules. */
  pageCount: number;
};

type Reader = { locale: Locale; track: string };
type Versions = { from: PublishedVersion; to: PublishedVersion };

/**
 * What a later version of a course changes for a reader of one language and
 * track. Pages are told apart by their HTML as it was published; a page that is
 * only moved or renamed in its address is not a change. Modules without a change
 * are left out. Two queries, once for each version.
 */
export function compareVersions(
  db: Queryable,
  versions: Versions,
  reader: Reader,
): VersionChanges {
  const earlier = versions.from.course.modules;
  const later = versions.to.course.modules;
  const modules = [
    ...later.map((module) =>
      compareModule(db, versions, reader, {
        was: earlier.find(({ id }) => id === module.id) ?? null,
        is: module,
      }),
    ),
    ...earlier
      .filter(({ id }) => !later.some((module) => module.id === id))
      .map(goneModule),
  ].filter(hasChange);
  return {
    modules,
    pageCount: modules.reduce((sum, { pages }) => sum + pages.length, 0),
  };
}

function hasChange(module: ModuleChange): boolean {
  const { kind, pages, quizChanged, scenarioChanged, facts } = module;
  const parts = pages.length + facts.length;
  return kind !== "changed" || parts > 0 || quizChanged || scenarioChanged;
}

function compareModule(
  db: Queryable,
  versions: Versions,
  reader: Reader,
  { was, is }: { was: CourseModule | null; is: CourseModule },
): ModuleChange {
  const named = { moduleId: is.id, slug: is.slug, title: is.title };
  const added = is.pages
    .filter(({ id }) => !was?.pages.some((page) => page.id === id))
    .map((page) => pageChange("new", page));
  if (!was) {
    return { ...named, ...NOTHING_ELSE, kind: "new", pages: added };
  }
  const gone = was.pages
    .filter(({ id }) => !is.pages.some((page) => page.id === id))
    .map((page) => pageChange("removed", page));
  return {
    ...named,
    kind: "changed",
    pages: [
      ...changedPages(db, versions, reader, { was, is }),
      ...added,
      ...gone,
    ],
    quizChanged: isOther(was.quiz, is.quiz),
    scenarioChanged: isOther(was.scenario, is.scenario),
    facts: changedFacts(versions, is),
  };
}

const NOTHING_ELSE = { quizChanged: false, scenarioChanged: false, facts: [] };

function goneModule({ id, slug, title, pages }: CourseModule): ModuleChange {
  return {
    moduleId: id,
    slug,
    title,
    ...NOTHING_ELSE,
    kind: "removed",
    pages: pages.map((page) => pageChange("removed", page)),
  };
}

/** The pages that both versions have and that do not read the same. */
function changedPages(
  db: Queryable,
  { from, to }: Versions,
  { locale, track }: Reader,
  { was, is }: { was: CourseModule; is: CourseModule },
): PageChange[] {
  const before = findPageHashes(db, from.id);
  const after = findPageHashes(db, to.id);
  return is.pages.flatMap((page) => {
    const earlier = was.pages.find(({ id }) => id === page.id);
    if (!earlier) return [];
    const where = { moduleId: is.id, pageId: page.id, locale, track };
    const key = pageKey(where);
    const isSame =
      before.get(key) === after.get(key) && !isOther(earlier.title, page.title);
    if (isSame) return [];
    const headings = changedHeadings(
      findRenderedPage(db, { ...where, versionId: from.id }) ?? "",
      findRenderedPage(db, { ...where, versionId: to.id }) ?? "",
    );
    return [{ ...pageChange("changed", page), headings }];
  });
}

/** A fact belongs to the module that its id begins with: CHN-1.F2. */
function changedFacts({ from, to }: Versions, { id }: CourseModule): Text[] {
  return to.course.facts
    .filter((fact) => fact.id.startsWith(`${id}.`))
    .filter((fact) => {
      const earlier = from.course.facts.find((other) => other.id === fact.id);
      return isOther(earlier?.text, fact.text);
    })
    .map(({ text }) => text);
}

function pageChange(kind: PageChange["kind"], page: CoursePage): PageChange {
  const { id, slug, title } = page;
  return { kind, pageId: id, slug, title, headings: [] };
}

/** Whatever the order of their keys: an upgraded version has another one. */
function isOther(one: unknown, other: unknown): boolean {
  return !isDeepStrictEqual(one, other);
}
