import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { Locale } from "#app/shared/text.ts";
import type { OpenModule } from "../open-module.server.ts";
import { openNote, revisionOf, type OwnNote } from "./open-note.server.ts";

/** What the note form of a page needs. */
export type OpenNote = {
  /** Where the form is sent. */
  href: string;
  /** Where the page's script sends it while it is being written. */
  saveHref: string;
  /** What the module asks its reader to think about; null when it asks nothing. */
  question: string | null;
  own: OwnNote | null;
  /** Of the note as the form shows it; see `writeNote`. */
  revision: number;
};

/**
 * One's own note at a page of a module that is open to them; null when the
 * module has no such page (a scenario has no notes).
 */
export function openPageNote(
  context: Pick<AppContext, "db" | "config">,
  actor: Pick<Actor, "id">,
  { version, module }: Pick<OpenModule, "version" | "module">,
  {
    locale,
    page: slug,
    search,
  }: { locale: Locale; page: string; search: string },
): (OpenNote & { place: NotedPage }) | null {
  const page = module.pages.find((one) => one.slug === slug);
  if (!page) return null;
  const { course } = version;
  const here = `/${locale}/courses/${course.slug}/${module.slug}/${page.slug}`;
  const place = { moduleId: module.id, pageId: page.id };
  const own = openNote(context, actor, place);
  return {
    href: `${here}/note${withoutNote(search)}`,
    saveHref: `${here}/note/save`,
    question: module.reflection?.[locale] ?? null,
    own,
    revision: revisionOf(own),
    place: {
      courseId: version.courseId,
      ...place,
      href: here,
      titles: [course, module, page].map(({ title }) => title[locale]),
    },
  };
}

/** Where a note belongs: ids, address and what the course, module and page are called. */
export type NotedPage = {
  courseId: string;
  moduleId: string;
  pageId: string;
  href: string;
  titles: string[];
};

/** The track that the page shows stays; what became of the last note does not. */
function withoutNote(search: string): string {
  const track = new URLSearchParams(search).get("track");
  return track === null ? "" : `?${new URLSearchParams({ track })}`;
}
