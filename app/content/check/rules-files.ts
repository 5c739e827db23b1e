import { LOCALES, type Locale } from "#app/shared/text.ts";
import type { Finding } from "../course.ts";
import { closestWord } from "./closest-word.ts";
import {
  allPages,
  pagesOf,
  type CourseParts,
  type ModuleParts,
  type PagePart,
} from "./course-parts.ts";
import { error, startOf, warning } from "./findings.ts";
import { cardPath, imagePath, pagePath } from "./tree-layout.ts";

/** What is listed is there, what is there is listed, in both languages. */
export function checkListedFiles(parts: CourseParts): Finding[] {
  return [
    ...checkModuleFolders(parts),
    ...parts.modules.flatMap((module) => [
      ...checkPageFiles(module),
      ...languageMissing(module.card, (locale) =>
        cardPath(module.slug, locale),
      ),
      ...checkImages(parts, module),
    ]),
  ];
}

function checkModuleFolders({ course, modules }: CourseParts): Finding[] {
  if (!course) return [];
  const folders = modules.map(({ slug }) => slug);
  const listed = course.value.modules;
  const absent = listed.flatMap((slug, i) => {
    if (folders.includes(slug)) return [];
    const meant = closestWord(slug, folders);
    return error(
      course.place(["modules", i]),
      "tree/module-missing",
      `Nėra aplanko modules/${slug}. ${meant ? `Gal turėjo būti „${meant}“?` : "Sukurkite jį arba ištrinkite šią eilutę."}`,
      `There is no folder modules/${slug}. ${meant ? `Did you mean “${meant}”?` : "Create it or delete this line."}`,
    );
  });
  const unlisted = folders
    .filter((slug) => !listed.includes(slug))
    .map((slug) =>
      error(
        startOf(`modules/${slug}/module.yaml`),
        "tree/module-not-listed",
        `Modulio „${slug}“ nėra course.yaml sąraše „modules“. Įrašykite jį arba ištrinkite aplanką.`,
        `The module “${slug}” is not in the list “modules” of course.yaml. Add it or delete the folder.`,
      ),
    );
  return [...absent, ...unlisted];
}

function checkPageFiles(module: ModuleParts): Finding[] {
  const { file, slug: folder } = module;
  if (!file) return [];
  const listed = file.value.pages.map(({ slug }) => slug);
  const absent = listed.flatMap((slug, i) => {
    const found = pagesOf(module, slug);
    if (found.length > 0) {
      return languageMissing(found, (locale) => pagePath(folder, slug, locale));
    }
    const meant = closestWord(slug, [...module.pages.keys()]);
    return error(
      file.place(["pages", i, "slug"]),
      "tree/page-missing",
      `Nėra failų pages/${slug}.lt.mdx ir pages/${slug}.en.mdx. ${meant ? `Gal turėjo būti „${meant}“?` : "Sukurkite juos arba ištrinkite šį puslapį."}`,
      `There are no files pages/${slug}.lt.mdx and pages/${slug}.en.mdx. ${meant ? `Did you mean “${meant}”?` : "Create them or delete this page."}`,
    );
  });
  const unlisted = [...module.pages]
    .filter(([slug]) => !listed.includes(slug))
    .flatMap(([slug, parts]) =>
      parts.map(({ path }) =>
        error(
          startOf(path),
          "tree/page-not-listed",
          `Puslapio „${slug}“ nėra module.yaml sąraše „pages“. Įrašykite jį arba ištrinkite failą.`,
          `The page “${slug}” is not in the list “pages” of module.yaml. Add it or delete the file.`,
        ),
      ),
    );
  return [...absent, ...unlisted];
}

/** The languages that are absent, when at least one is there. */
function languageMissing(
  parts: readonly PagePart[],
  pathFor: (locale: Locale) => string,
): Finding[] {
  if (parts.length === 0) return [];
  const there = parts.map(({ locale }) => locale);
  return LOCALES.filter((locale) => !there.includes(locale)).map((locale) =>
    error(
      startOf(pathFor(locale)),
      "tree/language-missing",
      locale === "lt"
        ? "Trūksta lietuviško teksto. Sukurkite šį failą."
        : "Trūksta angliško teksto. Sukurkite šį failą.",
      locale === "lt"
        ? "The Lithuanian text is missing. Create this file."
        : "The English text is missing. Create this file.",
    ),
  );
}

function checkImages(parts: CourseParts, module: ModuleParts): Finding[] {
  const pages = allPages(parts).filter((part) => part.module === module);
  const shown = new Set(
    pages.flatMap(({ page }) => page.images.map(({ id }) => id)),
  );
  const absent = pages.flatMap(({ path, page }) =>
    page.images
      .filter(({ id }) => !module.images.includes(id))
      .map(({ id, line, column }) => {
        const meant = closestWord(id, module.images);
        return error(
          { path, line, column },
          "pages/image-unknown",
          `Nėra paveikslėlio ${imagePath(module.slug, id)}. ${meant ? `Gal turėjo būti „${meant}“?` : "Įkelkite jį į šį aplanką."}`,
          `There is no image ${imagePath(module.slug, id)}. ${meant ? `Did you mean “${meant}”?` : "Put it into that folder."}`,
        );
      }),
  );
  const unused = module.images
    .filter((image) => !shown.has(image))
    .map((image) =>
      warning(
        startOf(imagePath(module.slug, image)),
        "tree/image-unused",
        "Paveikslėlio nerodo nė vienas puslapis. Ištrinkite jį arba įdėkite į puslapį.",
        "No page shows this image. Delete it or put it on a page.",
      ),
    );
  return [...absent, ...unused];
}
