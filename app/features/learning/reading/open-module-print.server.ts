import { findRenderedPage } from "#app/content/content.queries.server.ts";
import type { CoursePage } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import type { Locale } from "#app/shared/text.ts";
import { withReviewState } from "./fact-dates.ts";
import type { OpenModule } from "../open-module.server.ts";
import { asPart, sourcesOn, unfolded } from "./page-html.ts";

export type ModulePrint = NonNullable<ReturnType<typeof openModulePrint>>;

/**
 * All pages of a module as one document, in the asked track (the learner's own
 * when none is asked). Null when the course has no such track.
 */
export function openModulePrint(
  context: Pick<AppContext, "db" | "clock">,
  open: OpenModule,
  { locale, track }: { locale: Locale; track: string | null },
) {
  const { enrolment, version, module, moduleNumber } = open;
  const { course } = version;
  const shown = course.tracks.find(
    ({ id }) => id === (track ?? enrolment.track),
  );
  if (!shown) return null;
  const asked = { locale, track: shown.id };
  const pages = module.pages.flatMap((page, index) => {
    const html = textOf(context, open, page, asked);
    return html === null ? [] : [part(page, html, { locale, index })];
  });
  return {
    course: { slug: course.slug, title: course.title[locale] },
    module: {
      slug: module.slug,
      title: module.title[locale],
      summary: module.summary[locale],
      number: moduleNumber,
    },
    version: { number: version.number, publishedAt: version.publishedAt },
    modules: course.modules.length,
    shown: shown.title[locale],
    tracks: course.tracks.map(({ id, title }) => ({
      id,
      title: title[locale],
      isOwn: id === enrolment.track,
      isShown: id === shown.id,
    })),
    pages,
    sources: sourcesOn(pages.map(({ html }) => html).join(""), course),
  };
}

function part(
  page: CoursePage,
  html: string,
  { locale, index }: { locale: Locale; index: number },
) {
  return {
    anchor: `p${index + 1}`,
    title: page.title[locale],
    warning: page.contentWarning?.[locale] ?? null,
    html: unfolded(asPart(html, index + 1)),
  };
}

function textOf(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { version, module }: OpenModule,
  { id }: CoursePage,
  { locale, track }: { locale: Locale; track: string },
): string | null {
  const html = findRenderedPage(db, {
    versionId: version.id,
    moduleId: module.id,
    pageId: id,
    locale,
    track,
  });
  return html === null ? null : withReviewState(html, clock(), locale);
}
