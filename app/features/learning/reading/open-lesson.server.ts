import { findRenderedPage } from "#app/content/content.queries.server.ts";
import type { Course, CourseModule } from "#app/content/course.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import type { Step } from "./module-steps.ts";
import type { OpenModule } from "./open-module.server.ts";

export type Lesson = NonNullable<ReturnType<typeof openLesson>>;

/**
 * One page of a module, ready to be shown: its text for the asked track (the
 * learner's own when none is asked), and its place in the module. Null when the
 * module has no such page or the course no such track.
 */
export function openLesson(
  db: Db,
  { enrolment, version, module, progress, quiz }: OpenModule,
  {
    locale,
    page,
    track,
  }: { locale: Locale; page: string; track: string | null },
) {
  const { course } = version;
  const index = progress.steps.findIndex(
    ({ kind, slug }) => kind === "page" && slug === page,
  );
  const step = progress.steps[index];
  const shown = course.tracks.find(
    ({ id }) => id === (track ?? enrolment.track),
  );
  if (!step || !shown) return null;

  const html = textOf(db, version.id, module, step, locale, shown.id);
  if (html === null) return null;
  return {
    title: step.title[locale],
    html,
    headings: headingsIn(html),
    step,
    number: index + 1,
    previous: progress.steps[index - 1] ?? null,
    next: progress.steps[index + 1] ?? null,
    tracks: hasTracks(html) ? tracksOf(course, enrolment.track, shown.id) : [],
    course: { slug: course.slug, title: course.title[locale] },
    module: { slug: module.slug, title: module.title[locale] },
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

/** Text that is the same for every track is stored for each of them. */
function textOf(
  db: Db,
  versionId: OpenModule["version"]["id"],
  module: CourseModule,
  step: Step,
  locale: Locale,
  track: string,
) {
  return findRenderedPage(db, {
    versionId,
    moduleId: module.id,
    pageId: step.id,
    locale,
    track,
  });
}

/** Whether a part of the page is for one profession only. */
function hasTracks(html: string): boolean {
  return html.includes('<div class="track"');
}

function tracksOf(course: Course, own: string, shown: string) {
  return course.tracks.map(({ id, title }) => ({
    id,
    title,
    isOwn: id === own,
    isShown: id === shown,
  }));
}

/** The second-level headings of a page, which the renderer gave ids. */
function headingsIn(html: string) {
  const headings = html.matchAll(/<h2 id="(s-[^"]+)">(.*?)<\/h2>/gs);
  return Array.from(headings, ([, id = "", inner = ""]) => ({
    id,
    text: plainText(inner),
  }));
}

function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
