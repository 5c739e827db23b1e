import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, SessionId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCohortFor } from "../cohorts.queries.server.ts";
import {
  findSaidAttendance,
  findSession,
  updateSession,
} from "../sessions.queries.server.ts";

export type CancelSessionRefusal = { code: "not-found" } | { code: "locked" };

/**
 * Says that a session does not take place. Its row and its marks stay and count
 * nothing; calendars that know it hear of it. Asking again changes nothing.
 * Refused once its attendance is locked: then it did take place.
 */
export function cancelSession(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    cohortId,
    sessionId,
  }: { actor: Pick<Actor, "id">; cohortId: CohortId; sessionId: SessionId },
): Result<null, CancelSessionRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const session = cohort && findSession(tx, cohortId, sessionId);
    if (!session) return refuse({ code: "not-found" });
    if (session.cancelledAt) return accept(null);
    if (findSaidAttendance(tx, sessionId).isLocked)
      return refuse({ code: "locked" });
    const revision = session.revision + 1;
    updateSession(tx, sessionId, { cancelledAt: now, revision });
    recordAuditEvent(tx, {
      action: "session.cancelled",
      actorId: actor.id,
      subjectId: sessionId,
      facts: { cohortId },
      happenedAt: now,
    });
    return accept(null);
  });
}
