import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { listSessions } from "#app/features/cohorts/sessions.queries.server.ts";
import type { CohortId } from "#app/shared/ids.ts";
import { listAttendees } from "../attendance.queries.server.ts";
import { attendedByEnrolment } from "../attended-minutes.server.ts";
import { byName } from "../by-name.ts";
import type { PaperSource } from "./paper-source.ts";

/** The papers' source for a coordinator of the cohort; null for everybody else. */
export function openPaperSource(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  actor: Pick<Actor, "id">,
  cohortId: CohortId,
): PaperSource | null {
  const cohort = findCohortFor(db, cohortId, actor.id);
  if (!cohort) return null;
  const attended = attendedByEnrolment(db, cohortId, clock());
  const none = { plannedMinutes: 0, attendedMinutes: 0, unmarkedHalves: 0 };
  return {
    issuer: config.issuer.name,
    cohort,
    programme: cohort.programme,
    sessions: listSessions(db, cohortId).filter(
      ({ cancelledAt }) => cancelledAt === null,
    ),
    people: listAttendees(db, cohortId)
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((person) => ({
        ...person,
        attended: attended.get(person.enrolmentId) ?? none,
      }))
      .sort(byName),
  };
}
