import { findRenderedPage } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Locale } from "#app/shared/text.ts";
import type { OpenModule } from "../open-module.server.ts";
import { headingsIn, type Heading } from "./page-html.ts";
import {
  findReadingPlace,
  type ReadingPlace,
} from "./reading-places.queries.server.ts";

/** Sooner than this (ms), coming back is turning the page over, not a return. */
const A_WHILE = 2 * 60_000;

/** A heading to go back to, and when it was left. */
export type Stopped = Heading & { seenAt: Date };
export type StoppedInModule = Stopped & {
  page: { slug: string; title: string };
};

/**
 * Where the learner stopped on this page; null when they stopped elsewhere or
 * just now, or the page has the heading no more (in this language).
 */
export function stoppedOnPage(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { enrolment, module }: OpenModule,
  page: { id: string },
  headings: Heading[],
): Stopped | null {
  const place = findReadingPlace(db, enrolment.id, module.id);
  if (place?.pageId !== page.id) return null;
  if (clock().getTime() - place.seenAt.getTime() < A_WHILE) return null;
  return headingOf(place, headings);
}

/** The same for the module's own page: on which page, and at which heading. */
export function stoppedInModule(
  db: AppContext["db"],
  { enrolment, version, module, progress }: OpenModule,
  locale: Locale,
): StoppedInModule | null {
  const place = findReadingPlace(db, enrolment.id, module.id);
  const step = progress.steps.find(({ id }) => id === place?.pageId);
  // What is hard on a page is not named outside it.
  const isWarned = module.pages.some(
    ({ id, contentWarning }) => id === place?.pageId && contentWarning,
  );
  if (!place?.headingId || !step || isWarned) return null;
  const html = findRenderedPage(db, {
    versionId: version.id,
    moduleId: module.id,
    pageId: step.id,
    locale,
    track: enrolment.track,
  });
  const stopped = html === null ? null : headingOf(place, headingsIn(html));
  const page = { slug: step.slug, title: step.title[locale] };
  return stopped && { ...stopped, page };
}

function headingOf(
  { headingId, seenAt }: ReadingPlace,
  headings: Heading[],
): Stopped | null {
  const heading = headings.find(({ id }) => id === headingId);
  return heading ? { ...heading, seenAt } : null;
}
