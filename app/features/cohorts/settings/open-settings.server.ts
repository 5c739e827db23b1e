import { listInstitutions } from "#app/features/accounts/institutions.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { CohortId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { countSeatsTaken, findCohortFor } from "../cohorts.queries.server.ts";
import { findNewestProgramme } from "../programmes.queries.server.ts";
import { stateOf } from "./cohort-state.server.ts";
import {
  listCoordinators,
  listInvitedInstitutions,
} from "./settings.queries.server.ts";

/** What the settings page shows; null for a cohort that the actor does not run. */
export function openSettings(
  db: Queryable,
  actor: Pick<Actor, "id">,
  cohortId: CohortId,
) {
  const cohort = findCohortFor(db, cohortId, actor.id);
  if (!cohort) return null;
  const newest = findNewestProgramme(db, cohort.programme.id);
  return {
    cohort,
    seen: stateOf(cohort),
    seatsTaken: countSeatsTaken(db, cohortId),
    coordinators: listCoordinators(db, cohortId),
    invited: listInvitedInstitutions(db, cohortId),
    institutions: listInstitutions(db),
    /** The programme's newest version; null while the cohort is at it. */
    newer: newest?.versionId === cohort.programmeVersionId ? null : newest,
  };
}

export type OpenSettings = NonNullable<ReturnType<typeof openSettings>>;
