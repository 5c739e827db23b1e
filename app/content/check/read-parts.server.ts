import type { CourseTree, Finding } from "../course.ts";
import {
  courseFile,
  factsFile,
  moduleFile,
  sourcesFile,
  termsFile,
} from "../course-tree.ts";
import { quizFile } from "../quiz-file.ts";
import { scenarioFile } from "../scenario-file.ts";
import type { PageGate } from "../mdx/gate.server.ts";
import {
  pagesOf,
  type CourseParts,
  type ModuleParts,
  type PagePart,
} from "./course-parts.ts";
import { placeInTree } from "./tree-layout.ts";
import { createYamlReader, type YamlReader } from "./yaml-reader.ts";

type Gate = Pick<PageGate, "checkPage">;

/**
 * Reads every file of a tree. Files in `refused` are there, have been reported,
 * and are not read: nobody is told that they are missing.
 */
export async function readParts(
  { slug, files }: CourseTree,
  { gate, refused }: { gate: Gate; refused: ReadonlySet<string> },
): Promise<{ parts: CourseParts; findings: Finding[] }> {
  const readable = new Map(
    files
      .filter(({ path }) => !refused.has(path))
      .map((file) => [file.path, file]),
  );
  const paths = [...new Set([...readable.keys(), ...refused])].sort();
  const yaml = createYamlReader(readable, refused);
  const course = yaml.required(courseFile, "course.yaml");
  const modules = moduleSlugs(paths).map((slug) => openModule(yaml, slug));
  const parts = {
    slug,
    course,
    facts: yaml.list(factsFile, "facts.yaml"),
    sources: yaml.list(sourcesFile, "sources.yaml"),
    terms: yaml.list(termsFile, "terms.yaml"),
    modules,
  };
  const ofPages: Finding[] = [];
  for (const path of paths) {
    const bytes = readable.get(path)?.bytes;
    ofPages.push(...(await addToModule(modules, path, bytes, gate)));
  }
  return { parts, findings: [...yaml.findings, ...ofPages] };
}

function openModule(yaml: YamlReader, slug: string): ModuleParts {
  return {
    slug,
    file: yaml.required(moduleFile, `modules/${slug}/module.yaml`),
    quiz: yaml.optional(quizFile, `modules/${slug}/quiz.yaml`),
    scenario: yaml.optional(scenarioFile, `modules/${slug}/scenario.yaml`),
    pages: new Map<string, PagePart[]>(),
    card: [],
    images: [],
  };
}

/** Puts a page, card or image to its module; the gate reads the prose. */
async function addToModule(
  modules: readonly ModuleParts[],
  path: string,
  bytes: Uint8Array | undefined,
  gate: Gate,
): Promise<Finding[]> {
  const place = placeInTree(path);
  if (!place || !("module" in place)) return [];
  const module = modules.find(({ slug }) => slug === place.module);
  if (place.kind === "image") module?.images.push(place.image);
  if (place.kind !== "page" && place.kind !== "card") return [];

  const { page, findings } = bytes
    ? await gate.checkPage(bytes, path)
    : { page: null, findings: [] };
  const part = {
    path,
    locale: place.locale,
    bytes: bytes ?? new Uint8Array(),
    page,
  };
  if (place.kind === "card") module?.card.push(part);
  else module?.pages.set(place.page, [...pagesOf(module, place.page), part]);
  return findings;
}

function moduleSlugs(paths: readonly string[]): string[] {
  const slugs = paths.flatMap((path) => {
    const place = placeInTree(path);
    return place && "module" in place ? [place.module] : [];
  });
  return [...new Set(slugs)];
}
