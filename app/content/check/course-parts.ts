import type { Locale } from "#app/shared/text.ts";
import type {
  CourseFile,
  Fact,
  ModuleFile,
  Source,
  Term,
} from "../course-tree.ts";
import type { Quiz } from "../quiz-file.ts";
import type { Scenario } from "../scenario-file.ts";
import type { CheckedPage } from "../mdx/gate-contents.ts";
import type { YamlFile } from "./load-yaml.ts";

/** A page or card in one language; `page` is null when the gate refused it. */
export type PagePart = {
  path: string;
  locale: Locale;
  bytes: Uint8Array;
  page: CheckedPage | null;
};

/** What stands in a module's folder. */
export type ModuleParts = {
  slug: string;
  file: YamlFile<ModuleFile> | null;
  quiz: YamlFile<Quiz> | null;
  scenario: YamlFile<Scenario> | null;
  /** By the page's slug; a slug has one or two parts. */
  pages: Map<string, PagePart[]>;
  card: PagePart[];
  /** File names in `images/`. */
  images: string[];
};

/**
 * A course taken apart, as far as it could be read. What is null is broken and
 * has been reported; rules pass over it, so that one mistake is told once.
 */
export type CourseParts = {
  slug: string;
  course: YamlFile<CourseFile> | null;
  facts: YamlFile<Fact[]> | null;
  sources: YamlFile<Source[]> | null;
  terms: YamlFile<Term[]> | null;
  modules: ModuleParts[];
};

/** A page's parts, in the languages in which it exists. */
export function pagesOf(module: ModuleParts, slug: string): PagePart[] {
  return module.pages.get(slug) ?? [];
}

/** Every page and card of a course that passed the gate. */
export function allPages(
  parts: CourseParts,
): (PagePart & { page: CheckedPage; module: ModuleParts })[] {
  return parts.modules.flatMap((module) =>
    [...module.pages.values(), module.card].flat().flatMap((part) => {
      const { page } = part;
      return page ? [{ ...part, page, module }] : [];
    }),
  );
}
