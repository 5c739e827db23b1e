import type { PublishedVersion } from "#app/content/course.ts";
import { LOCALES, type Locale } from "#app/shared/text.ts";

/** What the catalogue says about a course, in one language. */
export type CourseSummary = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  audience: string;
  modules: number;
  /** Guided minutes of all modules, without their quizzes. */
  minutes: number;
  /** In which languages it can be taken. */
  languages: readonly Locale[];
  /** Professions that have their own version of variable parts. */
  tracks: { id: string; title: string }[];
  version: number;
  publishedAt: Date;
};

export function courseSummary(
  { courseId, number, publishedAt, course }: PublishedVersion,
  locale: Locale,
): CourseSummary {
  return {
    id: courseId,
    slug: course.slug,
    title: course.title[locale],
    summary: course.summary[locale],
    audience: course.audience[locale],
    modules: course.modules.length,
    minutes: course.modules.reduce((sum, { minutes }) => sum + minutes, 0),
    languages: LOCALES,
    tracks: course.tracks.map(({ id, title }) => ({
      id,
      title: title[locale],
    })),
    version: number,
    publishedAt,
  };
}
