import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { newId, type CohortId, type SessionId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCohortFor } from "../cohorts.queries.server.ts";
import { isWithin } from "../office-day.ts";
import {
  insertSession,
  listSessions,
  type Session,
} from "../sessions.queries.server.ts";
import { columnsOf, type SessionWish } from "./session-wish.ts";

export type AddSessionRefusal =
  { code: "not-found" } | { code: "outside-cohort" };

/**
 * Puts a session into the timetable of a cohort that the actor runs. Refused
 * with `outside-cohort` when its day is not one of the cohort's. A form that is
 * sent twice makes one session, because two would count twice as hours.
 */
export function addSession(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    cohortId,
    wish,
  }: { actor: Pick<Actor, "id">; cohortId: CohortId; wish: SessionWish },
): Result<{ sessionId: SessionId }, AddSessionRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    if (!cohort) return refuse({ code: "not-found" });
    if (!isWithin(cohort, wish)) return refuse({ code: "outside-cohort" });
    const twin = listSessions(tx, cohortId).find((one) => isSame(one, wish));
    if (twin) return accept({ sessionId: twin.id });
    const sessionId = newId("ses", now);
    insertSession(tx, {
      id: sessionId,
      cohortId,
      ...columnsOf(wish),
      createdAt: now,
    });
    recordAuditEvent(tx, {
      action: "session.created",
      actorId: actor.id,
      subjectId: sessionId,
      facts: { cohortId, startsAt: wish.startsAt, endsAt: wish.endsAt },
      happenedAt: now,
    });
    return accept({ sessionId });
  });
}

function isSame(session: Session, wish: SessionWish): boolean {
  return (
    session.cancelledAt === null &&
    session.title.lt === wish.title.lt &&
    session.place === wish.place &&
    session.startsAt.getTime() === wish.startsAt.getTime() &&
    session.endsAt.getTime() === wish.endsAt.getTime()
  );
}
