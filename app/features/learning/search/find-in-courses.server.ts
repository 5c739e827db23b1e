import { findVersion } from "#app/content/content.queries.server.ts";
import type { Course, CoursePage } from "#app/content/course.ts";
import type { SearchKind } from "#app/content/search-entries.ts";
import { listEnrolmentsOf } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { readSearch, type SearchTerms } from "./search-terms.ts";
import {
  findByParts,
  findByWords,
  type Begun,
  type FoundEntry,
} from "./search.queries.server.ts";
import { markedText, snippetOf, type Piece } from "./snippet.ts";

/** More than anyone looks through; then other words are the better way. */
export const MOST_HITS = 20;

export type Hit = {
  key: number;
  kind: SearchKind;
  title: Piece[];
  snippet: Piece[];
  /** What has to be in the address, from the version that the person has. */
  course: { slug: string; title: string };
  module: { slug: string; title: string } | null;
  page: { slug: string } | null;
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
  const found = find(db, search, locale, begun);
  const other = locale === "lt" ? "en" : "lt";
  return {
    hits: found.slice(0, MOST_HITS).flatMap((entry) => {
      const version = findVersion(db, entry.versionId);
      return version
        ? [hitOf(entry, { course: version.course, search, locale, begun })]
        : [];
    }),
    /** Whether there is more than is shown. */
    isCapped: found.length > MOST_HITS,
    /** Looked for only where this language has nothing. */
    inOtherLanguage:
      found.length === 0
        ? Math.min(find(db, search, other, begun).length, MOST_HITS)
        : 0,
  };
}

export type Found = NonNullable<ReturnType<typeof findInCourses>>;

/** Of several enrolments in a course the newest counts; they come newest first. */
function begunBy(db: Db, personId: PersonId): Begun {
  const begun = new Map<string, Begun[number]>();
  for (const { courseId, courseVersionId } of listEnrolmentsOf(db, personId))
    if (!begun.has(courseId))
      begun.set(courseId, { courseId, versionId: courseVersionId });
  return [...begun.values()];
}

/** Exact words first, then other endings, then parts; each entry once. */
function find(
  db: Db,
  { exact, loose, parts }: SearchTerms,
  locale: Locale,
  begun: Begun,
): FoundEntry[] {
  const limit = MOST_HITS + 1;
  const found = new Map<number, FoundEntry>();
  const add = (how: typeof findByWords, match: string | null) => {
    if (match === null || found.size >= limit) return;
    for (const entry of how(db, { locale, match, begun, limit }))
      if (!found.has(entry.id)) found.set(entry.id, entry);
  };
  add(findByWords, exact);
  add(findByWords, loose);
  add(findByParts, parts);
  return withoutRepeats([...found.values()]);
}

/** A fact stands on its page: where the page was found, it says nothing more. */
function withoutRepeats(found: FoundEntry[]): FoundEntry[] {
  const pages = new Set(
    found.flatMap(({ kind, pageId }) => (kind === "page" ? [pageId] : [])),
  );
  return found.filter(
    ({ kind, pageId }) => kind !== "fact" || !pages.has(pageId),
  );
}

/** Of a page with a content warning the warning: its text is shown behind it only. */
function snippetFor(
  { kind, body }: FoundEntry,
  page: CoursePage | undefined,
  { terms }: SearchTerms,
  locale: Locale,
): Piece[] {
  const warning = kind === "page" && page?.contentWarning?.[locale];
  return warning ? [{ text: warning, isMatch: false }] : snippetOf(body, terms);
}

function hitOf(
  entry: FoundEntry,
  {
    course,
    search,
    locale,
    begun,
  }: { course: Course; search: SearchTerms; locale: Locale; begun: Begun },
): Hit {
  const { terms } = search;
  const module = course.modules.find(({ id }) => id === entry.moduleId);
  const page = module?.pages.find(({ id }) => id === entry.pageId);
  const term =
    entry.kind === "term"
      ? course.terms.find(({ id }) => id === entry.itemId)
      : undefined;
  const title =
    entry.title || (page?.title ?? module?.title ?? course.title)[locale];
  return {
    key: entry.id,
    kind: entry.kind,
    title: markedText(term ? term.transliteration : title, terms),
    snippet: snippetFor(entry, page, search, locale),
    course: { slug: course.slug, title: course.title[locale] },
    module: module ? { slug: module.slug, title: module.title[locale] } : null,
    page: page ? { slug: page.slug } : null,
    term: term ?? null,
    isBegun: begun.some(({ versionId }) => versionId === entry.versionId),
  };
}
