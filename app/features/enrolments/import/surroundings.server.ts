import {
  findLatestVersion,
  findVersion,
} from "#app/content/content.queries.server.ts";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import type { CohortWithProgramme } from "#app/features/enrolments/enrol-in-cohort.server.ts";
import {
  countSeatsTaken,
  listWaiting,
} from "#app/features/enrolments/seats.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Db, Queryable } from "#db/client.server.ts";
import {
  institutionsByName,
  listOwnPeople,
} from "./known-people.queries.server.ts";
import type { Surroundings } from "./row-checker.ts";
import type { Track } from "./understand-row.ts";

/** What the rows of a list for this cohort are held against, as it is now. */
export function surroundingsOf(
  db: Db,
  cohort: CohortWithProgramme,
  coordinatorId: PersonId,
): Surroundings {
  return {
    tracks: tracksOf(db, cohort),
    unprintable: unprintableLetters,
    institutions: institutionsByName(db),
    known: listOwnPeople(db, coordinatorId, cohort.id),
    seatsLeft: seatsLeftOf(db, cohort),
    hasWaitingList: cohort.hasWaitingList,
  };
}

/** The professions that the cohort's course is written for. */
export function tracksOf(
  db: Db,
  { programme }: CohortWithProgramme,
): readonly Track[] {
  const { courseId, courseVersionId } = programme;
  const version = courseVersionId
    ? findVersion(db, courseVersionId)
    : findLatestVersion(db, courseId);
  return version?.course.tracks ?? [];
}

/** Seats that nobody has or waits for; null where there is room for any number. */
export function seatsLeftOf(
  db: Queryable,
  { id, seats }: Pick<CohortWithProgramme, "id" | "seats">,
): number | null {
  if (seats === null) return null;
  const asked = countSeatsTaken(db, id) + listWaiting(db, id).length;
  return Math.max(0, seats - asked);
}
