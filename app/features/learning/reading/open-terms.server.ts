import { findVersion } from "#app/content/content.queries.server.ts";
import type { Term } from "#app/content/course-tree.ts";
import { listEnrolmentsOf } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";

export type Glossary = ReturnType<typeof openTerms>;
export type GlossaryTerm = Glossary["courses"][number]["terms"][number];

/**
 * The terms of every course that somebody is enrolled in, at the version they
 * follow, course by course and in the alphabet of the asked language. `query`
 * leaves those in which it stands, whatever its case and diacritics; blank
 * leaves all.
 */
export function openTerms(
  db: Db,
  personId: PersonId,
  { locale, query }: { locale: Locale; query: string },
) {
  const alphabet = new Intl.Collator(locale, { ignorePunctuation: true });
  const wanted = plain(query);
  const anchors = new Set<string>();
  const all = coursesOf(db, personId).map(({ id, slug, title, terms }) => ({
    slug,
    title: title[locale],
    terms: terms
      .map((term) => ({
        ...present(term, locale),
        anchor: anchorOf(term, id, anchors),
      }))
      .sort((one, other) => alphabet.compare(one.meaning, other.meaning)),
  }));
  const courses = all
    .map(({ terms, ...course }) => ({
      ...course,
      terms: terms.filter((term) => plain(wordsOf(term)).includes(wanted)),
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

/** Two courses may have a term of the same name; the first has the short anchor. */
function anchorOf({ id }: Term, courseId: string, taken: Set<string>): string {
  const short = `term-${id}`;
  const anchor = taken.has(short) ? `term-${courseId}-${id}` : short;
  taken.add(anchor);
  return anchor;
}

function wordsOf(term: ReturnType<typeof present>): string {
  return [term.meaning, term.transliteration, term.original, term.id].join(" ");
}

/** "Žmogus" → "zmogus", "hùkǒu" → "hukou". */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
