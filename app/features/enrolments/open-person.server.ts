import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import { accessState } from "./access-state.ts";
import { fingerprintOf } from "./change-person.server.ts";
import { findCohortPerson } from "./cohort-people.queries.server.ts";
import { tracksOf } from "./enrol-in-cohort.server.ts";
import { listMeasurements } from "./measurements.queries.server.ts";
import { choicesFor } from "./take-newcomer.server.ts";
import { holdsOffice } from "./whose-record.queries.server.ts";

export type OpenPerson = NonNullable<ReturnType<typeof openPerson>>;

/** One person of a cohort, for the coordinator who runs it; null for all others. */
export function openPerson(
  context: Pick<AppContext, "db" | "clock">,
  actor: Pick<Actor, "id">,
  where: { cohort: CohortId; enrolment: EnrolmentId; locale: Locale },
) {
  const { db } = context;
  const cohort = findCohortFor(db, where.cohort, actor.id);
  const one = findCohortPerson(db, where.cohort, where.enrolment);
  const person = one && findPerson(db, one.personId);
  if (!cohort || !person) return null;
  const track = tracksOf({ published: db, cohort }).find(
    ({ id }) => id === one.track,
  );
  return {
    cohort: { id: cohort.id, title: cohort.title },
    one: { ...one, access: accessState(one, context.clock()) },
    trackTitle: track?.title[where.locale] ?? one.track,
    isOwn: one.personId === actor.id,
    isStaff: holdsOffice(db, one.personId),
    measurements: listMeasurements(db, one.id).map(
      ({ occasion, takenAt, recordedById }) => ({
        occasion,
        takenAt,
        /** What the service took itself is not a coordinator's to take back. */
        isRecorded: recordedById !== null,
      }),
    ),
    choices: choicesFor(context, cohort, where.locale),
    seen: fingerprintOf(person, one.track),
  };
}
