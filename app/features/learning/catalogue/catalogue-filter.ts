import type { CourseSummary } from "#app/features/courses/course-summary.ts";
import { wordsIn, type Word } from "#app/content/search-words.ts";
import { typedQuery } from "../search/search-terms.ts";
import { isLocale, type Locale } from "#app/shared/text.ts";

/** How far somebody is in a course, as the catalogue can be asked for it. */
export const COURSE_STATES = ["not-begun", "begun", "finished"] as const;
export type CourseState = (typeof COURSE_STATES)[number];

/** The most minutes of a whole course that can be asked for. */
export const TIMES = [30, 60, 120] as const;
type Time = (typeof TIMES)[number];

/** Rows of one page of the catalogue. */
export const COURSES_PER_PAGE = 50;
const LONGEST_QUERY = 100;
/** Nobody types more on purpose; the rest is not looked at. */
const MOST_WORDS = 8;

export type CatalogueFilter = {
  /** Beginnings of words of a title, in any order. */
  q: string;
  profession: string | null;
  time: Time | null;
  language: Locale | null;
  state: CourseState | null;
};

export const NO_FILTER: CatalogueFilter = {
  q: "",
  profession: null,
  time: null,
  language: null,
  state: null,
};

export type FilterName = keyof CatalogueFilter;

type Known = { professions: readonly string[]; isSignedIn: boolean };

/**
 * Reads the filters of an address. What is not known (an old bookmark, a typing
 * mistake, a state without being signed in) is as if it were not there.
 */
export function readFilter(
  query: URLSearchParams,
  { professions, isSignedIn }: Known,
): CatalogueFilter {
  const value = (name: FilterName) => query.get(name) ?? "";
  const language = value("language");
  return {
    q: typedQuery(value("q")).slice(0, LONGEST_QUERY).toWellFormed(),
    profession: one(professions, value("profession")),
    time: TIMES.find((minutes) => String(minutes) === value("time")) ?? null,
    language: isLocale(language) ? language : null,
    state: isSignedIn ? one(COURSE_STATES, value("state")) : null,
  };
}

/** The page of the list that an address asks for, from 1. */
export function readPageNumber(query: URLSearchParams): number {
  const number = query.get("page") ?? "";
  return /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 1;
}

/** The same filters as an address carries them; what is not set is left out. */
export function filterQuery(filter: CatalogueFilter, page = 1): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value) query.set(name, String(value));
  if (page > 1) query.set("page", String(page));
  return query.toString();
}

export type Standing = ReadonlyMap<string, CourseState>;

/** The courses that every filter lets through, in the order they came. */
export function filterCourses<Course extends CourseSummary>(
  courses: readonly Course[],
  filter: CatalogueFilter,
  standing: Standing,
): Course[] {
  const words = wordsIn(filter.q).slice(0, MOST_WORDS);
  return courses.filter(
    (course) =>
      hasWords(course, words) &&
      (!filter.profession ||
        course.tracks.some(({ id }) => id === filter.profession)) &&
      (!filter.time || course.minutes <= filter.time) &&
      (!filter.language || course.languages.includes(filter.language)) &&
      (!filter.state || stateOf(course, standing) === filter.state),
  );
}

/**
 * For each filter that is set: how many more courses there would be without it.
 * The most helpful first; what would not help is left out.
 */
export function waysOut(
  courses: readonly CourseSummary[],
  filter: CatalogueFilter,
  standing: Standing,
): { name: FilterName; more: number }[] {
  const now = filterCourses(courses, filter, standing).length;
  // `Object.keys` gives the names that the type has.
  return (Object.keys(NO_FILTER) as FilterName[])
    .filter((name) => filter[name])
    .map((name) => {
      const wider = without(filter, name);
      const there = filterCourses(courses, wider, standing).length;
      return { name, more: there - now };
    })
    .filter(({ more }) => more > 0)
    .sort((one, other) => other.more - one.more);
}

/** The filters with one taken off. */
export function without(
  filter: CatalogueFilter,
  name: FilterName,
): CatalogueFilter {
  return { ...filter, [name]: NO_FILTER[name] };
}

export function stateOf(
  { id }: Pick<CourseSummary, "id">,
  standing: Standing,
): CourseState {
  return standing.get(id) ?? "not-begun";
}

/** Words of scripts without spaces may begin anywhere. */
function hasWords(course: CourseSummary, words: readonly Word[]): boolean {
  if (words.length === 0) return true;
  const inTitle = wordsOfTitle(course);
  return words.every(({ folded, script }) =>
    inTitle.some((other) =>
      script === "unspaced" ? other.includes(folded) : other.startsWith(folded),
    ),
  );
}

/** Read once, however often the same courses are filtered. */
const known = new WeakMap<CourseSummary, readonly string[]>();

function wordsOfTitle(course: CourseSummary): readonly string[] {
  const words =
    known.get(course) ?? wordsIn(course.title).map(({ folded }) => folded);
  known.set(course, words);
  return words;
}

function one<Value extends string>(
  known: readonly Value[],
  value: string,
): Value | null {
  return known.find((candidate) => candidate === value) ?? null;
}
