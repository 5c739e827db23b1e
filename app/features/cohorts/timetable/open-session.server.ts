import type { Actor } from "#app/auth/actor.ts";
import type { CohortId, SessionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { findCohortFor } from "../cohorts.queries.server.ts";
import { findSaidAttendance, findSession } from "../sessions.queries.server.ts";

/** A session of a cohort that the coordinator runs; null for any other. */
export function openSession(
  db: Queryable,
  coordinator: Pick<Actor, "id">,
  where: { cohort: CohortId; session: SessionId },
) {
  const cohort = findCohortFor(db, where.cohort, coordinator.id);
  const session = cohort && findSession(db, where.cohort, where.session);
  if (!session) return null;
  const { isLocked, halves } = findSaidAttendance(db, session.id);
  const marks = halves.reduce((sum, half) => sum + half.marks, 0);
  return { cohort, session, marks, isLocked };
}
