import { RESERVED_MODULE_SLUGS, RESERVED_PAGE_SLUGS } from "../course-tree.ts";
import { slug as slugSchema } from "../course-tree-patterns.ts";
import type { Finding } from "../course.ts";
import type { CourseParts } from "./course-parts.ts";
import { error, startOf } from "./findings.ts";
import { type Entry, findDuplicates } from "./rules-ids.ts";
import { formCalled } from "./schema-words.ts";

/** Every address leads to one thing, now and after a change of name. */
export function checkSlugs(parts: CourseParts): Finding[] {
  return [
    ...checkFolderName(parts.slug),
    ...findDuplicates(courseSlugs(parts), "slugs/duplicate"),
    ...findDuplicates(moduleSlugs(parts), "slugs/duplicate"),
    ...moduleSlugs(parts).flatMap((module) => reservedModule(module) ?? []),
    ...parts.modules.flatMap(({ file }) => [
      ...findDuplicates(pageSlugs(file), "slugs/duplicate"),
      ...pageSlugs(file).flatMap((page) => reservedPage(page) ?? []),
    ]),
  ];
}

function checkFolderName(slug: string): Finding[] {
  if (slugSchema.safeParse(slug).success) return [];
  const form = formCalled("slug");
  return [
    error(
      startOf("course.yaml"),
      "slugs/folder",
      `Kurso aplanko pavadinimas „${slug}“ netinka adresui. Rašykite taip: ${form.lt}.`,
      `The name of the course's folder, “${slug}”, will not do in an address. Write it like this: ${form.en}.`,
    ),
  ];
}

/** Former slugs of the course, after the present one. */
function courseSlugs({ slug, course }: CourseParts): Entry[] {
  if (!course) return [];
  return [
    { id: slug, place: startOf("course.yaml") },
    ...course.value.formerSlugs.map((id, i) => ({
      id,
      place: course.place(["formerSlugs", i]),
    })),
  ];
}

/** Modules as the course lists them, then what they were called before. */
function moduleSlugs({ course, modules }: CourseParts): Entry[] {
  const listed = (course?.value.modules ?? []).map((id, i) => ({
    id,
    place: course?.place(["modules", i]) ?? startOf("course.yaml"),
  }));
  const former = modules.flatMap(({ file }) =>
    (file?.value.formerSlugs ?? []).map((id, i) => ({
      id,
      place: file?.place(["formerSlugs", i]) ?? startOf("course.yaml"),
    })),
  );
  return [...listed, ...former];
}

function pageSlugs(file: CourseParts["modules"][number]["file"]): Entry[] {
  if (!file) return [];
  return file.value.pages.map(({ slug }, i) => ({
    id: slug,
    place: file.place(["pages", i, "slug"]),
  }));
}

function reservedPage({ id, place }: Entry): Finding | null {
  if (!RESERVED_PAGE_SLUGS.includes(id)) return null;
  return error(
    place,
    "slugs/reserved",
    `„${id}“ yra kito puslapio adresas. Pavadinkite puslapį kitaip.`,
    `“${id}” is the address of something else. Give the page another slug.`,
  );
}

function reservedModule({ id, place }: Entry): Finding | null {
  if (!RESERVED_MODULE_SLUGS.includes(id)) return null;
  return error(
    place,
    "slugs/reserved",
    `„${id}“ yra kito puslapio adresas. Pavadinkite modulio aplanką kitaip.`,
    `“${id}” is the address of something else. Give the module's folder another name.`,
  );
}
