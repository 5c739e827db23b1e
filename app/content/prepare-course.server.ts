import { accept, refuse, type Result } from "#app/shared/result.ts";
import { checkCourse, type PageSource } from "./check-course.server.ts";
import { treeHashOf } from "./content-hash.server.ts";
import type {
  Course,
  CourseTree,
  Finding,
  RenderedPage,
  TreeFile,
} from "./course.ts";
import { createPageGate, type PageGate } from "./mdx/gate.server.ts";
import {
  createPageRenderer,
  type PageRenderer,
} from "./mdx/render-page.server.ts";

type Warning = Finding & { severity: "warning" };

/** A course that has no errors and is rendered: all that a version consists of. */
export type PreparedCourse = {
  course: Course;
  files: TreeFile[];
  treeHash: string;
  pages: RenderedPage[];
  findings: Warning[];
};

type PreparationRefusal = { code: "broken"; findings: Finding[] };

type Preparation = {
  today: Date;
  /** Told before each page: pages done, pages in all, the path of this one. */
  onProgress?: (done: number, total: number, what: string) => void;
  /** For who prepares several courses; else each call makes and ends its own. */
  gate?: PageGate;
  renderer?: PageRenderer;
};

/**
 * Reads a course (a folder, or a tree in memory), checks it, and renders every
 * page and card in both languages for every track. Refuses a course with
 * errors, and says all of them. Slow: seconds for a large course, most of them
 * in a child process; nothing is written anywhere.
 */
export async function prepareCourse(
  source: string | CourseTree,
  preparation: Preparation,
): Promise<Result<PreparedCourse, PreparationRefusal>> {
  const gate = preparation.gate ?? createPageGate();
  const renderer = preparation.renderer ?? createPageRenderer();
  try {
    return await prepare(source, { ...preparation, gate, renderer });
  } finally {
    if (!preparation.gate) await gate.close();
    if (!preparation.renderer) await renderer.close();
  }
}

async function prepare(
  source: string | CourseTree,
  {
    gate,
    renderer,
    today,
    onProgress,
  }: Required<Pick<Preparation, "gate" | "renderer">> & Preparation,
): Promise<Result<PreparedCourse, PreparationRefusal>> {
  const { tree, checked, findings } = await checkCourse(source, {
    gate,
    today,
  });
  if (!checked || !findings.every(isWarning)) {
    return refuse({ code: "broken", findings });
  }
  const { course, pageSources } = checked;
  const pages: RenderedPage[] = [];
  for (const [done, page] of pageSources.entries()) {
    onProgress?.(done, pageSources.length, page.path);
    pages.push(...(await renderPage(renderer, course, page)));
  }
  onProgress?.(pageSources.length, pageSources.length, "");
  const treeHash = treeHashOf(tree);
  return accept({ course, files: tree.files, treeHash, pages, findings });
}

async function renderPage(
  renderer: PageRenderer,
  { tracks, facts, sources, terms }: Course,
  { moduleId, pageId, locale, path, source }: PageSource,
): Promise<RenderedPage[]> {
  const ids = tracks.map(({ id }) => id);
  const rendered = await renderer
    .render({ source, locale, tracks: ids, facts, sources, terms })
    .catch((cause: unknown) => {
      throw new Error(`${path} passed the check but has no HTML.`, { cause });
    });
  return rendered.map(({ track, html }) => ({
    moduleId,
    pageId,
    locale,
    track,
    html,
  }));
}

function isWarning(finding: Finding): finding is Warning {
  return finding.severity === "warning";
}
