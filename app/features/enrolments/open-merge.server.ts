import { fold } from "#app/content/search-words.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { listPeopleOfCoordinator } from "./cohort-people.queries.server.ts";
import { listEnrolmentsToMerge } from "./merge.queries.server.ts";

const MOST_FOUND = 20;

export type OpenMerge = NonNullable<ReturnType<typeof openMerge>>;

/**
 * Whom a person may be merged with: people of the coordinator's own cohorts, by
 * name or address; and the one that was chosen, beside the person. Null when
 * either is not there.
 */
export function openMerge(
  { db }: Pick<AppContext, "db">,
  actor: Pick<Actor, "id">,
  {
    personId,
    query,
    otherId,
  }: { personId: PersonId; query: string; otherId: PersonId | null },
) {
  const all = listPeopleOfCoordinator(db, actor.id);
  const cardOf = (id: PersonId) => {
    const found = all.find((one) => one.personId === id);
    if (!found) return null;
    const cohorts = listEnrolmentsToMerge(db, id);
    return {
      ...found,
      cohorts: cohorts.flatMap((one) => one.cohortTitle ?? []),
    };
  };
  const kept = cardOf(personId);
  const ended = otherId === null ? null : cardOf(otherId);
  if (!kept || (otherId !== null && !ended)) return null;
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? []
      : all.filter(
          (one) =>
            one.personId !== personId &&
            words.every((word) =>
              fold(`${one.name} ${one.email ?? ""}`).includes(word),
            ),
        );
  return { kept, ended, query, found: found.slice(0, MOST_FOUND) };
}
