import { findVersion } from "#app/content/content.queries.server.ts";
import type { Term } from "#app/content/course-tree.ts";
import { fold } from "#app/content/search-words.ts";
import { listEnrolmentsOf } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";

export type Glossary = ReturnType<typeof openTerms>;
export type GlossaryTerm = Glossary["courses"][number]["terms"][number];

/**
 * The terms of every course that somebody is enrolled in, at the version they
 * follow, course by course and in the alphabet of the asked language. `query`
 * leaves those in which it stands, as forgiving of case and diacritics as the
 * search; blank leaves all.
 */
export function openTerms(
  db: Db,
  personId: PersonId,
  { locale, query }: { locale: Locale; query: string },
) {
  const alphabet = new Intl.Collator(locale, { ignorePunctuation: true });
  const wanted = fold(query).trim();
  const taken = new Set<string>();
  const all = coursesOf(db, personId).map(({ id, slug, title, terms }) => ({
    slug,
    title: title[locale],
    terms: terms
      .map((term) => ({
        ...present(term, locale),
        ...anchorsOf(term, id, taken),
      }))
      .sort((one, other) => alphabet.compare(one.meaning, other.meaning)),
  }));
  const courses = all
    .map(({ terms, ...course }) => ({
      ...course,
      terms: terms.filter((term) => fold(wordsOf(term)).includes(wanted)),
    }))
    .filter(({ terms }) => terms.length > 0);
  return {
    courses,
    found: courses.reduce((sum, { terms }) => sum + terms.length, 0),
    isEmpty: all.every(({ terms }) => terms.length === 0),
  };
}

/** Each course once, as its latest enrolment has it. */
function coursesOf(db: Db, personId: PersonId) {
  const enrolments = listEnrolmentsOf(db, personId);
  const newest = new Map(
    enrolments.toReversed().map((enrolment) => [enrolment.courseId, enrolment]),
  );
  return [...newest.values()].flatMap(
    ({ courseVersionId }) => findVersion(db, courseVersionId)?.course ?? [],
  );
}

function present(term: Term, locale: Locale) {
  return {
    id: term.id,
    original: term.original,
    lang: term.lang,
    direction: term.direction,
    transliteration: term.transliteration,
    // BCP 47 for a language in Latin letters: "zh-Hans" → "zh-Latn".
    latinLang: `${term.lang.split("-")[0]}-Latn`,
    meaning: term.meaning[locale],
    note: term.note[locale],
  };
}

/**
 * `anchor` names the term of this course for ever. Pages of a course know the
 * short one, which the first of several terms of the same name has as well.
 */
function anchorsOf({ id }: Term, courseId: string, taken: Set<string>) {
  const isFirst = !taken.has(id);
  taken.add(id);
  return {
    anchor: `term-${courseId}-${id}`,
    shortAnchor: isFirst ? `term-${id}` : undefined,
  };
}

function wordsOf({
  meaning,
  transliteration,
  original,
  id,
  note,
}: ReturnType<typeof present>): string {
  return [meaning, transliteration, original, id, note].join(" ");
}
