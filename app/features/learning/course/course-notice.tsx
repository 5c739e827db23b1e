import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { CourseNews } from "./course-news.ts";
import type { OpenCourse } from "./open-course.server.ts";

/**
 * Says what has just happened, from what is true now: an address that somebody
 * made up says nothing false.
 */
export function CourseNotice({
  news,
  open: { enrolment, tracks, course },
}: {
  news: CourseNews;
  open: OpenCourse;
}) {
  if (!enrolment || news === null) return null;
  const track = tracks.find(({ id }) => id === enrolment.track)?.title ?? "";
  const { cohort } = enrolment;
  const words = {
    enrolled: () =>
      cohort
        ? m.course_enrolled_in_cohort({ cohort: cohort.title })
        : m.course_enrolled_alone(),
    track: () => m.course_track_is({ track }),
    version: () => m.course_version_is({ number: course.version }),
  };
  return <Notice tone="ok" title={words[news]()} />;
}
