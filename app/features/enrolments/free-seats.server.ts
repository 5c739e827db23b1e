import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { countSeatsTaken, listWaiting } from "./seats.queries.server.ts";

type Room = Pick<Cohort, "id" | "seats">;

/**
 * Whether there is room for this person: those who wait before them are counted
 * as if they were in.
 */
export function hasSeatFor(
  tx: Queryable,
  cohort: Room,
  personId: PersonId | null,
): boolean {
  if (cohort.seats === null) return true;
  const free = cohort.seats - countSeatsTaken(tx, cohort.id);
  if (free <= 0) return false;
  const line = listWaiting(tx, cohort.id).map((one) => one.personId);
  const place = personId === null ? -1 : line.indexOf(personId);
  return free > (place === -1 ? line.length : place);
}

/** How many could come in now; null where any number can. */
export function freeSeats(tx: Queryable, { id, seats }: Room): number | null {
  return seats === null ? null : Math.max(seats - countSeatsTaken(tx, id), 0);
}

/**
 * What somebody who enrols themselves would find: a seat, a place in line, the
 * place in line that they have already, or nothing.
 */
export function findPlaceIn(
  tx: Queryable,
  cohort: Pick<
    Cohort,
    "id" | "seats" | "hasWaitingList" | "enrolUntil" | "endsOn"
  >,
  personId: PersonId | null,
  now: Date,
): "seat" | "line" | "in-line" | "none" {
  const waits = listWaiting(tx, cohort.id).some(
    (one) => one.personId === personId,
  );
  if (waits) return "in-line";
  if (officeDay(now) > (cohort.enrolUntil ?? cohort.endsOn)) return "none";
  if (hasSeatFor(tx, cohort, personId)) return "seat";
  return cohort.hasWaitingList ? "line" : "none";
}
