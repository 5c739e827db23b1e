import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, SessionId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCohortFor } from "../cohorts.queries.server.ts";
import { isWithin } from "../office-day.ts";
import { halvesOf } from "../session-time.ts";
import {
  findSaidAttendance,
  findSession,
  updateSession,
  type SaidAttendance,
  type Session,
} from "../sessions.queries.server.ts";
import { columnsOf, type SessionWish } from "./session-wish.ts";

export type ChangeSessionRefusal =
  | { code: "not-found" }
  | { code: "outside-cohort" }
  | { code: "cancelled" }
  /** Somebody else changed it since the form was opened. */
  | { code: "changed-elsewhere" }
  /** Its attendance is locked, and its times or form would change. */
  | { code: "locked" }
  /** Marks would mean something else, or lie beyond the new times. */
  | { code: "marked" };

/**
 * Changes a session and counts its revision up, so that calendars take the new
 * state. Title, place and trainers may change at any time; its times and form
 * may not once the attendance is locked, and with marks only so far that every
 * mark means what it did: the same halves, and none shorter than what somebody
 * missed of it.
 */
export function changeSession(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    cohortId,
    sessionId,
    seen,
    wish,
  }: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    sessionId: SessionId;
    /** The revision that the form was made from. */
    seen: number;
    wish: SessionWish;
  },
): Result<{ revision: number }, ChangeSessionRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const session = cohort && findSession(tx, cohortId, sessionId);
    if (!session) return refuse({ code: "not-found" });
    if (session.revision !== seen) return refuse({ code: "changed-elsewhere" });
    if (session.cancelledAt) return refuse({ code: "cancelled" });
    if (!isWithin(cohort, wish)) return refuse({ code: "outside-cohort" });
    const said = findSaidAttendance(tx, sessionId);
    const conflict = conflictWith(said, session, wish);
    if (conflict) return refuse({ code: conflict });
    const revision = session.revision + 1;
    updateSession(tx, sessionId, { ...columnsOf(wish), revision });
    recordAuditEvent(tx, {
      action: "session.changed",
      actorId: actor.id,
      subjectId: sessionId,
      facts: { cohortId, revision, before: stateOf(session) },
      happenedAt: now,
    });
    return accept({ revision });
  });
}

function conflictWith(
  said: SaidAttendance,
  session: Session,
  wish: SessionWish,
): "locked" | "marked" | null {
  const isAsBefore =
    timesOf(session) === timesOf(wish) && session.form === wish.form;
  if (isAsBefore) return null;
  if (said.isLocked) return "locked";
  if (said.halves.length === 0) return null;
  const halves = halvesOf(wish);
  const hasSameHalves =
    (session.halvesAt === null) === (wish.halvesAt === null);
  const fits = said.halves.every(({ half, mostMissed }) =>
    halves.some((one) => one.half === half && one.minutes >= mostMissed),
  );
  return hasSameHalves && fits ? null : "marked";
}

function timesOf({
  startsAt,
  endsAt,
  halvesAt,
  breaks,
}: SessionWish | Session) {
  return JSON.stringify([startsAt, endsAt, halvesAt, breaks]);
}

/** What the trail keeps of a session as it was. */
function stateOf({ title, form, place, trainers, ...session }: Session) {
  const { startsAt, endsAt, halvesAt, breaks } = session;
  return { title, form, place, trainers, startsAt, endsAt, halvesAt, breaks };
}
