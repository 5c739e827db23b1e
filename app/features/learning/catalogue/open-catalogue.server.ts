import { listPublishedCourses } from "#app/content/content.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import {
  courseSummary,
  type CourseSummary,
} from "#app/features/courses/course-summary.ts";
import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import {
  COURSES_PER_PAGE,
  filterCourses,
  readFilter,
  readPageNumber,
  stateOf,
  waysOut,
  type CourseState,
} from "./catalogue-filter.ts";
import { listCertifiedCourseIds } from "./catalogue.queries.server.ts";
import { listMyCourses, type MyCourse } from "../course/my-courses.server.ts";

type Asked = {
  personId: PersonId | null;
  locale: Locale;
  query: URLSearchParams;
};

export type OpenCatalogue = ReturnType<typeof openCatalogue>;

/**
 * The published courses that an address asks for, a page of them at most. What
 * somebody is enrolled in is known to them alone; strangers have no states. Of
 * too high a page number, the last page. A handful of queries, however many
 * courses: the courses themselves are in memory.
 */
export function openCatalogue(
  context: Pick<AppContext, "db" | "clock">,
  { personId, locale, query }: Asked,
) {
  const courses = listPublishedCourses(context.db).map((version) =>
    courseSummary(version, locale),
  );
  const mine = personId ? listMyCourses(context, personId, locale) : [];
  const standing = standingOf(mine);
  const professions = professionsIn(courses);
  const isSignedIn = personId !== null;
  const filter = readFilter(query, {
    professions: professions.map(({ id }) => id),
    isSignedIn,
  });
  const matching = filterCourses(courses, filter, standing);
  const pages = Math.max(1, Math.ceil(matching.length / COURSES_PER_PAGE));
  const page = Math.min(readPageNumber(query), pages);
  return {
    filter,
    professions,
    isSignedIn,
    courses: rowsOf(context, matching, { page, standing }),
    count: matching.length,
    /** Of all courses, whatever the filters. */
    total: courses.length,
    page,
    pages,
    waysOut: matching.length === 0 ? waysOut(courses, filter, standing) : [],
    begun: mine.find(({ resume }) => resume !== null) ?? null,
  };
}

/** The courses of one page of the list, each with what is said about it. */
function rowsOf(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  matching: readonly CourseSummary[],
  { page, standing }: { page: number; standing: Map<string, CourseState> },
) {
  const certified = listCertifiedCourseIds(db, officeDay(clock()));
  return matching
    .slice((page - 1) * COURSES_PER_PAGE, page * COURSES_PER_PAGE)
    .map((course) => ({
      ...course,
      hasCertificate: certified.has(course.id),
      isEnrolled: standing.has(course.id),
      state: stateOf(course, standing),
    }));
}

/** Of several enrolments in a course the newest counts; they come newest first. */
function standingOf(mine: readonly MyCourse[]): Map<string, CourseState> {
  const standing = new Map<string, CourseState>();
  for (const course of mine)
    if (!standing.has(course.courseId))
      standing.set(course.courseId, stateIn(course));
  return standing;
}

/** Finished is a course whose every module is done, with its quiz if it has one. */
function stateIn({ modules }: MyCourse): CourseState {
  const states = modules.map(({ standing }) => standing?.state);
  if (states.every((state) => state === "done")) return "finished";
  return states.some((state) => state !== "not-started")
    ? "begun"
    : "not-begun";
}

/** Every profession that a course has its own parts for, once. */
function professionsIn(courses: readonly CourseSummary[]) {
  const tracks = courses.flatMap((course) => course.tracks);
  return [...new Map(tracks.map((track) => [track.id, track])).values()];
}
