import { findRenderedPage } from "#app/content/content.queries.server.ts";
import type { Course, CourseModule } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import type { Locale } from "#app/shared/text.ts";
import { changedSinceRead } from "./changed-since-read.server.ts";
import { withReviewState } from "./fact-dates.ts";
import type { Step } from "../module-steps.ts";
import type { OpenModule } from "../open-module.server.ts";
import { hasTracks, headingsIn, sourcesOn } from "./page-html.ts";
import { stoppedOnPage } from "./stopped-at.server.ts";

export type Lesson = NonNullable<ReturnType<typeof openLesson>>;

type Asked = {
  locale: Locale;
  page: string;
  /** Another profession's version; null for one's own. */
  track: string | null;
  /** Whether a page with a content warning is to be shown all the same. */
  show: boolean;
};

/**
 * One page of a module, ready to be shown: its text for the asked track (the
 * learner's own when none is asked), and its place in the module. Null when the
 * module has no such page or the course no such track. Of a page with a content
 * warning only the warning, until `show` is asked for.
 */
export function openLesson(
  context: Pick<AppContext, "db" | "clock">,
  open: OpenModule,
  asked: Asked,
) {
  const { version, module, progress, quiz } = open;
  const { course } = version;
  const place = placeOf(open, asked);
  const stored = place && textOf(context, open, place, asked.locale);
  if (!place || stored === null) return null;

  const warning = asked.show ? null : warningOf(module, place.step, asked);
  const html = warning === null ? stored : "";
  const headings = headingsIn(html);
  const changed = changedSinceRead(context.db, open, asked.locale);
  return {
    ...place,
    title: place.step.title[asked.locale],
    html,
    warning,
    headings,
    sources: sourcesOn(html, course),
    /** The version that was read when the page has changed since, or null. */
    readAtVersion: changed.get(place.step.id) ?? null,
    stopped: stoppedOnPage(context, open, place.step, headings),
    ownTrack: open.enrolment.track,
    tracks: hasTracks(html) ? tracksOf(open, place.shown.id) : [],
    course: { slug: course.slug, title: course.title[asked.locale] },
    module: { slug: module.slug, title: module.title[asked.locale] },
    progress,
    quiz,
    version: { number: version.number, publishedAt: version.publishedAt },
  };
}

/** Where a learner goes after a step: the next one, then the quiz, then the module. */
export function afterStep(
  locale: Locale,
  course: Pick<Course, "slug">,
  module: CourseModule,
  next: Pick<Step, "slug"> | null,
): string {
  const home = `/${locale}/courses/${course.slug}/${module.slug}`;
  if (next) return `${home}/${next.slug}`;
  return module.quiz ? `${home}/quiz` : home;
}

/** The step among its neighbours, and the profession whose version is shown. */
function placeOf(
  { enrolment, version, progress: { steps } }: OpenModule,
  { page, track }: Asked,
) {
  const index = steps.findIndex(
    ({ kind, slug }) => kind === "page" && slug === page,
  );
  const step = steps[index];
  const shown = version.course.tracks.find(
    ({ id }) => id === (track ?? enrolment.track),
  );
  if (!step || !shown) return null;
  return {
    step,
    shown,
    number: index + 1,
    previous: steps[index - 1] ?? null,
    next: steps[index + 1] ?? null,
  };
}

/** Text that is the same for every track is stored for each of them. */
function textOf(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { version, module }: OpenModule,
  { step, shown }: { step: Step; shown: { id: string } },
  locale: Locale,
): string | null {
  const html = findRenderedPage(db, {
    versionId: version.id,
    moduleId: module.id,
    pageId: step.id,
    locale,
    track: shown.id,
  });
  return html === null ? null : withReviewState(html, clock(), locale);
}

function warningOf(
  { pages }: CourseModule,
  step: Step,
  { locale }: Asked,
): string | null {
  const page = pages.find(({ id }) => id === step.id);
  return page?.contentWarning?.[locale] ?? null;
}

function tracksOf({ enrolment, version }: OpenModule, shown: string) {
  return version.course.tracks.map(({ id, title }) => ({
    id,
    title,
    isOwn: id === enrolment.track,
    isShown: id === shown,
  }));
}
