import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, EnrolmentId, SessionId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { putMark } from "../attendance.queries.server.ts";
import { insertCorrection } from "../locks.queries.server.ts";
import { openSession } from "../open-attendance.server.ts";
import { codeOf, isSame, type Said } from "../said.ts";

export type CorrectionOrder = {
  actor: Pick<Actor, "id">;
  cohortId: CohortId;
  sessionId: SessionId;
  enrolmentId: EnrolmentId;
  half: number;
  /** What the page had shown. */
  was: Said | null;
  is: Said;
  /** 10 to 300 letters. */
  reason: string;
};

export type CorrectionRefusal =
  | { code: "not-found" }
  | { code: "not-locked" }
  /** Somebody else corrected it since the page was made. */
  | { code: "corrected-meanwhile" }
  | { code: "nothing-new" }
  /** More than the half has. */
  | { code: "too-many-minutes" };

/**
 * Changes what a locked session says of one person and half. The row in the
 * list of corrections says who, when, what it was, what it is and why.
 */
export function correctAttendance(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  order: CorrectionOrder,
): Result<null, CorrectionRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const open = openSession(tx, order.actor, { ...order, now });
    const row = open?.rows.find(
      ({ enrolmentId }) => enrolmentId === order.enrolmentId,
    );
    const old = row?.said[order.half - 1];
    if (!open || old === undefined) return refuse({ code: "not-found" });
    if (!open.lock) return refuse({ code: "not-locked" });
    if (!isSame(old, order.was)) return refuse({ code: "corrected-meanwhile" });
    if (isSame(old, order.is)) return refuse({ code: "nothing-new" });
    const most = open.halves[order.half - 1]?.minutes ?? 0;
    if (order.is.minutesMissed > most) {
      return refuse({ code: "too-many-minutes" });
    }
    write(tx, order, old, now);
    return accept(null);
  });
}

function write(
  tx: Queryable,
  order: CorrectionOrder,
  old: Said | null,
  now: Date,
): void {
  const { actor, sessionId, enrolmentId, half, is, reason } = order;
  const at = { sessionId, enrolmentId, half };
  insertCorrection(tx, {
    ...at,
    oldPresent: old?.wasPresent ?? null,
    oldMinutesMissed: old?.minutesMissed ?? null,
    newPresent: is.wasPresent,
    newMinutesMissed: is.minutesMissed,
    reason,
    correctedById: actor.id,
    correctedAt: now,
  });
  putMark(tx, { ...at, ...is, markedById: actor.id, markedAt: now });
  recordAuditEvent(tx, {
    action: "attendance.corrected",
    actorId: actor.id,
    subjectId: sessionId,
    facts: { enrolmentId, half, old: codeOf(old), new: codeOf(is), reason },
    happenedAt: now,
  });
}
