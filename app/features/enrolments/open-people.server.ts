import { fold } from "#app/content/search-words.ts";
import type { AppContext } from "#app/context.ts";
import { inNameOrder } from "#app/shared/name-order.ts";
import type { Locale } from "#app/shared/text.ts";
import { accessState, type AccessState } from "./access-state.ts";
import {
  listCohortPeople,
  type CohortPerson,
} from "./cohort-people.queries.server.ts";
import {
  tracksOf,
  type CohortWithProgramme,
} from "./enrol-in-cohort.server.ts";
import { freeSeats } from "./free-seats.server.ts";
import type { PeopleFilter } from "./people-filter.ts";
import { listWaiting } from "./seats.queries.server.ts";

const ON_A_PAGE = 50;

export type OpenPeople = ReturnType<typeof openPeople>;
export type ListedPerson = OpenPeople["people"][number];

/**
 * Everybody in a cohort as far as the filter lets them through, fifty at a time
 * by surname, and who waits for a seat. A name is found without its diacritics
 * too.
 */
export function openPeople(
  context: Pick<AppContext, "db" | "clock">,
  cohort: CohortWithProgramme,
  { filter, locale }: { filter: PeopleFilter; locale: Locale },
) {
  const { db } = context;
  const now = context.clock();
  const tracks = tracksOf({ published: db, cohort });
  const trackTitle = (id: string) =>
    tracks.find((track) => track.id === id)?.title[locale] ?? id;
  const everybody = listCohortPeople(db, cohort.id).map((one) => ({
    ...one,
    access: accessState(one, now),
    trackTitle: trackTitle(one.track),
  }));
  const alphabet = new Intl.Collator(locale);
  const found = inNameOrder(
    everybody.filter((one) => isAsked(one, filter)),
    ({ person }) => person.name,
  );
  const pages = Math.max(Math.ceil(found.length / ON_A_PAGE), 1);
  const page = Math.min(filter.page, pages);
  return {
    cohort: { id: cohort.id, title: cohort.title, seats: cohort.seats },
    filter,
    people: found.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
    found: found.length,
    page,
    pages,
    enrolled: everybody.filter(({ withdrawnAt }) => !withdrawnAt).length,
    free: freeSeats(db, cohort),
    institutions: institutionsOf(everybody, alphabet),
    waiting: listWaiting(db, cohort.id).map((one) => ({
      ...one,
      trackTitle: trackTitle(one.track),
    })),
  };
}

function isAsked(
  one: CohortPerson & { access: AccessState },
  { q, institution, state }: PeopleFilter,
): boolean {
  const words = fold(q).split(/\s+/).filter(Boolean);
  const text = fold(`${one.person.name} ${one.person.email ?? ""}`);
  return (
    words.every((word) => text.includes(word)) &&
    (institution === null || one.person.institutionId === institution) &&
    (state === null ||
      one.access === state ||
      state === (one.withdrawnAt ? "withdrawn" : "enrolled"))
  );
}

function institutionsOf(everybody: CohortPerson[], alphabet: Intl.Collator) {
  const names = new Map<string, string>();
  for (const { person, institution } of everybody)
    if (person.institutionId && institution)
      names.set(person.institutionId, institution);
  return Array.from(names, ([value, text]) => ({ value, text })).sort((a, b) =>
    alphabet.compare(a.text, b.text),
  );
}
