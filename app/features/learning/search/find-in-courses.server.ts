import { findVersion } from "#app/content/content.queries.server.ts";
import type { Course, CoursePage } from "#app/content/course.ts";
import type { SearchKind } from "#app/content/search-entries.ts";
import { listEnrolmentsOf } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { findEntries } from "./find-entries.server.ts";
import { readSearch, type SearchTerms, type Term } from "./search-terms.ts";
import type { Begun, FoundEntry } from "./search.queries.server.ts";
import { markedText, snippetOf, type Piece } from "./snippet.ts";
import { versionWithWords, type Shown } from "./version-with-words.server.ts";

/** More than anyone looks through; then other words are the better way. */
export const MOST_HITS = 20;

export type Hit = {
  key: number;
  kind: SearchKind;
  title: Piece[];
  snippet: Piece[];
  /** What has to be in the address, from the version that the person has. */
  course: { id: string; slug: string; title: string };
  module: { slug: string; title: string } | null;
  page: { slug: string } | null;
  /** Another profession, when only its version of the page shows the words. */
  track: { id: string; title: string } | null;
  term: {
    id: string;
    original: string;
    lang: string;
    direction: "ltr" | "rtl";
  } | null;
  /** Whether the person may open more than the page of the course. */
  isBegun: boolean;
};

type Asked = { personId: PersonId | null; locale: Locale; typed: string };

/**
 * Looks through what this person may open: for everyone the titles and
 * summaries of the latest courses and modules; of what somebody began, also
 * pages, terms, facts and outcomes, at the version they began. A role opens no
 * more. Words as typed come before words with another ending. Null when no word
 * was typed.
 */
export function findInCourses(db: Db, { personId, locale, typed }: Asked) {
  const search = readSearch(typed);
  if (!search) return null;
  const begun = personId ? begunBy(db, personId) : [];
  const foundIn = (language: Locale) => {
    const asked = { search, locale: language, begun, most: MOST_HITS + 1 };
    return findEntries(db, asked);
  };
  const found = foundIn(locale);
  const other = locale === "lt" ? "en" : "lt";
  return {
    hits: found
      .slice(0, MOST_HITS)
      .flatMap((entry) => hitOf(db, entry, { search, locale, begun }) ?? []),
    /** Whether there is more than is shown. */
    isCapped: found.length > MOST_HITS,
    /** Looked for only where this language has nothing. */
    inOtherLanguage:
      found.length === 0 ? Math.min(foundIn(other).length, MOST_HITS) : 0,
  };
}

export type Found = NonNullable<ReturnType<typeof findInCourses>>;

/** What somebody began, and as which profession. */
type Own = Begun[number] & { track: string };

/** Of several enrolments in a course the newest counts; they come newest first. */
function begunBy(db: Db, personId: PersonId): Own[] {
  const begun = new Map<string, Own>();
  for (const enrolment of listEnrolmentsOf(db, personId)) {
    const { courseId, courseVersionId, track } = enrolment;
    if (!begun.has(courseId))
      begun.set(courseId, { courseId, versionId: courseVersionId, track });
  }
  return [...begun.values()];
}

type Searched = { search: SearchTerms; locale: Locale; begun: readonly Own[] };

function hitOf(
  db: Db,
  entry: FoundEntry,
  { search: { terms }, locale, begun }: Searched,
): Hit | null {
  const course = findVersion(db, entry.versionId)?.course;
  if (!course) return null;
  const own = begun.find(({ versionId }) => versionId === entry.versionId);
  const { module, page, term } = placeOf(entry, course);
  const shown =
    own &&
    versionWithWords(db, entry, { course, locale, terms, own: own.track });
  const { id, slug } = course;
  return {
    key: entry.id,
    kind: entry.kind,
    title: markedText(titleOf(entry, course, locale), terms),
    snippet: snippetFor(entry, { page, shown }, terms, locale),
    course: { id, slug, title: course.title[locale] },
    module: module ? { slug: module.slug, title: module.title[locale] } : null,
    page: page ? { slug: page.slug } : null,
    track: shown?.track
      ? { id: shown.track.id, title: shown.track.title[locale] }
      : null,
    term: term ?? null,
    isBegun: own !== undefined,
  };
}

/** Where an entry stands in its course. */
function placeOf(
  { kind, moduleId, pageId, itemId }: FoundEntry,
  course: Course,
) {
  const module = course.modules.find(({ id }) => id === moduleId);
  const page = module?.pages.find(({ id }) => id === pageId);
  const term =
    kind === "term" ? course.terms.find(({ id }) => id === itemId) : undefined;
  return { module, page, term };
}

function titleOf(entry: FoundEntry, course: Course, locale: Locale): string {
  const { module, page, term } = placeOf(entry, course);
  if (term) return term.transliteration;
  return entry.title || (page?.title ?? module?.title ?? course.title)[locale];
}

/** Of a page with a content warning the warning: its text is shown behind it only. */
function snippetFor(
  { kind, body }: FoundEntry,
  {
    page,
    shown,
  }: { page: CoursePage | undefined; shown: Shown | null | undefined },
  terms: readonly Term[],
  locale: Locale,
): Piece[] {
  const warning = kind === "page" && page?.contentWarning?.[locale];
  if (warning) return [{ text: warning, isMatch: false }];
  return snippetOf(shown?.text ?? body, terms);
}
