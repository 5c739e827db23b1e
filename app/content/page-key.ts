import type { RenderedPage } from "./course.ts";

/** Names one rendered page within its version. */
export function pageKey(page: Omit<RenderedPage, "html">): string {
  const { moduleId, pageId, locale, track } = page;
  return [moduleId, pageId, locale, track].join(" ");
}
