import type { Fact, Source, Term } from "#app/content/course-tree.ts";
import type { Locale } from "#app/shared/text.ts";

/** What a page is rendered with: its language, for whom, and the course's data. */
export type AuthorWorld = {
  locale: Locale;
  /** The track whose version is rendered. */
  track: string;
  fact: (id: string) => Fact;
  term: (id: string) => Term;
  sourcesOf: (fact: Fact) => Source[];
};

export type CourseData = { facts: Fact[]; sources: Source[]; terms: Term[] };

/** Only confirmed facts are taught: H as it is, M and L once a named person confirmed them. */
export function isTaught(fact: Fact): boolean {
  return fact.confidence === "H" || fact.confirmed !== undefined;
}

/**
 * Look-ups that throw for what is not there: whoever asked for the page has
 * checked its references before.
 */
export function createAuthorWorld(
  { facts, sources, terms }: CourseData,
  { locale, track }: { locale: Locale; track: string },
): AuthorWorld {
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  const sourceByKey = new Map(sources.map((source) => [source.key, source]));
  const termById = new Map(terms.map((term) => [term.id, term]));
  return {
    locale,
    track,
    fact: (id) => present(factById.get(id), `fact ${id}`),
    term: (id) => present(termById.get(id), `term ${id}`),
    sourcesOf: (fact) =>
      fact.sources.map((key) =>
        present(sourceByKey.get(key), `source ${key} of fact ${fact.id}`),
      ),
  };
}

function present<Found>(found: Found | undefined, what: string): Found {
  if (found === undefined) throw new Error(`There is no ${what}`);
  return found;
}
