import type { Locale } from "#app/shared/text.ts";

/** What a path inside a course folder stands for. */
type TreePlace =
  | { kind: "course" | "facts" | "sources" | "terms" | "design" }
  | { kind: "module" | "quiz" | "scenario"; module: string }
  | { kind: "card"; module: string; locale: Locale }
  | { kind: "page"; module: string; page: string; locale: Locale }
  | { kind: "image"; module: string; image: string };

const COURSE_FILES = new Map<string, TreePlace>([
  ["course.yaml", { kind: "course" }],
  ["facts.yaml", { kind: "facts" }],
  ["sources.yaml", { kind: "sources" }],
  ["terms.yaml", { kind: "terms" }],
  ["DESIGN.md", { kind: "design" }],
]);
const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const IN_MODULE = new RegExp(`^modules/(${SLUG})/(.+)$`);
const STRUCTURE = /^(module|quiz|scenario)\.yaml$/;
const CARD = /^card\.(lt|en)\.mdx$/;
const PAGE = new RegExp(`^pages/(${SLUG})\\.(lt|en)\\.mdx$`);
/** The same names as the gate for prose lets through. */
const IMAGE =
  /^images\/([A-Za-z0-9][A-Za-z0-9_-]{0,79}\.(?:png|jpg|webp|avif))$/;

/** What a path stands for; null for a path that has no place in a course. */
export function placeInTree(path: string): TreePlace | null {
  const ofCourse = COURSE_FILES.get(path);
  if (ofCourse) return ofCourse;
  const [, module, rest] = IN_MODULE.exec(path) ?? [];
  if (module === undefined || rest === undefined) return null;

  const structure = STRUCTURE.exec(rest)?.[1];
  if (
    structure === "module" ||
    structure === "quiz" ||
    structure === "scenario"
  ) {
    return { kind: structure, module };
  }
  const card = CARD.exec(rest);
  if (card) return { kind: "card", module, locale: asLocale(card[1]) };
  const [, page, locale] = PAGE.exec(rest) ?? [];
  if (page !== undefined)
    return { kind: "page", module, page, locale: asLocale(locale) };
  const image = IMAGE.exec(rest)?.[1];
  return image === undefined ? null : { kind: "image", module, image };
}

export function pagePath(module: string, page: string, locale: Locale): string {
  return `modules/${module}/pages/${page}.${locale}.mdx`;
}

export function cardPath(module: string, locale: Locale): string {
  return `modules/${module}/card.${locale}.mdx`;
}

export function imagePath(module: string, image: string): string {
  return `modules/${module}/images/${image}`;
}

function asLocale(text: string | undefined): Locale {
  return text === "lt" ? "lt" : "en";
}
