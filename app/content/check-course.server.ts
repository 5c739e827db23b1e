import { LOCALES, type Locale, type Text } from "#app/shared/text.ts";
import { checkFiles, WHOLE_TREE } from "./check/check-files.ts";
import {
  pagesOf,
  type CourseParts,
  type ModuleParts,
  type PagePart,
} from "./check/course-parts.ts";
import { hasErrors, sortFindings } from "./check/findings.ts";
import { readParts } from "./check/read-parts.server.ts";
import { lintWording } from "./check/lint-wording.ts";
import { checkFacts } from "./check/rules-facts.ts";
import { checkListedFiles } from "./check/rules-files.ts";
import { checkIds } from "./check/rules-ids.ts";
import { checkPages } from "./check/rules-pages.ts";
import { checkQuizzes } from "./check/rules-quiz.ts";
import { checkScenarios } from "./check/rules-scenario.ts";
import { checkSlugs } from "./check/rules-slugs.ts";
import type { ModuleFile } from "./course-tree.ts";
import type {
  Course,
  CourseModule,
  CoursePage,
  CourseTree,
  Finding,
} from "./course.ts";
import type { PageGate } from "./mdx/gate.server.ts";
import { readTree } from "./read-tree.server.ts";

/** A page's or card's prose, which passed the gate and waits to be rendered. */
export type PageSource = {
  moduleId: string;
  /** A page id, or "card". */
  pageId: string;
  locale: Locale;
  path: string;
  source: Uint8Array;
};

type CourseCheck = {
  tree: CourseTree;
  /** Null when there is an error among the findings. */
  checked: { course: Course; pageSources: PageSource[] } | null;
  /** Errors and warnings, by file and line. */
  findings: Finding[];
};

/**
 * Checks a whole course, from its folder or from memory: every file by itself,
 * then what the files say of each other. Finds as many problems as it can in
 * one go. Nothing an author wrote makes it throw. `today` decides which reviews
 * are overdue.
 */
export async function checkCourse(
  source: string | CourseTree,
  { gate, today }: { gate: Pick<PageGate, "checkPage">; today: Date },
): Promise<CourseCheck> {
  const { tree, findings: unreadable } =
    typeof source === "string"
      ? readTree(source)
      : { tree: source, findings: [] };
  const outside = [...unreadable, ...checkFiles(tree.files)];
  const refused = new Set(outside.map(({ path }) => path));
  if (refused.has(WHOLE_TREE)) {
    return { tree, checked: null, findings: outside };
  }
  const { parts, findings } = await readParts(tree, { gate, refused });
  const all = sortFindings([
    ...outside,
    ...findings,
    ...checkIds(parts),
    ...checkSlugs(parts),
    ...checkListedFiles(parts),
    ...checkFacts(parts, today),
    ...checkQuizzes(parts),
    ...checkScenarios(parts),
    ...checkPages(parts),
    ...lintWording(parts),
  ]);
  const checked = hasErrors(all) ? null : assemble(parts);
  return { tree, checked, findings: all };
}

/** Puts a course without errors together, in the order of its lists. */
function assemble(parts: CourseParts): CourseCheck["checked"] {
  const { course, facts, sources, terms, slug } = parts;
  if (!course || !facts || !sources || !terms) return null;
  const modules = course.value.modules.flatMap((name) =>
    parts.modules.filter((module) => module.slug === name),
  );
  return {
    course: {
      ...course.value,
      slug,
      facts: facts.value,
      sources: sources.value,
      terms: terms.value,
      modules: modules.flatMap((module) => assembleModule(module) ?? []),
    },
    pageSources: modules.flatMap(sourcesOfModule),
  };
}

function assembleModule(module: ModuleParts): CourseModule | null {
  if (!module.file) return null;
  return {
    ...module.file.value,
    slug: module.slug,
    pages: module.file.value.pages.map((page) =>
      assemblePage(page, pagesOf(module, page.slug)),
    ),
    quiz: module.quiz?.value ?? null,
    scenario: module.scenario?.value ?? null,
    hasCard: module.card.length > 0,
    cardTitle: module.card.length > 0 ? titleOf(module.card) : undefined,
  };
}

function assemblePage(
  listed: ModuleFile["pages"][number],
  languages: readonly PagePart[],
): CoursePage {
  const words = { lt: 0, en: 0 };
  for (const { locale, page } of languages) words[locale] = page?.words ?? 0;
  return { ...listed, title: titleOf(languages), words };
}

/** First lines; empty where a language is missing, which is reported elsewhere. */
function titleOf(languages: readonly PagePart[]): Text {
  const title: Text = { lt: "", en: "" };
  for (const { locale, page } of languages) title[locale] = page?.title ?? "";
  return title;
}

function sourcesOfModule(module: ModuleParts): PageSource[] {
  const { file, card } = module;
  if (!file) return [];
  const pages = [
    ...file.value.pages.map(({ id, slug }) => ({
      pageId: id,
      languages: pagesOf(module, slug),
    })),
    { pageId: "card", languages: card },
  ];
  return pages.flatMap(({ pageId, languages }) =>
    LOCALES.flatMap((locale) =>
      languages
        .filter((part) => part.locale === locale)
        .map(({ path, bytes }) => ({
          moduleId: file.value.id,
          pageId,
          locale,
          path,
          source: bytes,
        })),
    ),
  );
}
