import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, SessionId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { putMark } from "../attendance.queries.server.ts";
import { insertLock } from "../locks.queries.server.ts";
import { openSession, type AttendanceRow } from "../open-attendance.server.ts";

export type LockRefusal =
  | { code: "not-found" }
  | { code: "cancelled" }
  | { code: "not-over" }
  /** Somebody marked, or joined, since the page was made. */
  | { code: "other-number"; missing: number };

/** Halves of people in the cohort that nobody has said anything of. */
export function missingMarks(rows: readonly AttendanceRow[]) {
  return rows
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .flatMap(({ enrolmentId, said }) =>
      said.flatMap((one, index) =>
        one ? [] : [{ enrolmentId, half: index + 1 }],
      ),
    );
}

/**
 * Locks a session's attendance once it is over; from then on it changes by
 * corrections only. What nobody has said stays so, or counts as absent when that
 * is asked for. A second lock changes nothing.
 *
 * @param order.missing how many marks were missing on the page that asked
 */
export function lockAttendance(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  order: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    sessionId: SessionId;
    missing: number;
    marksAbsent: boolean;
  },
): Result<{ isNew: boolean }, LockRefusal> {
  const { actor, sessionId, marksAbsent } = order;
  const now = clock();
  return inTransaction(db, (tx) => {
    const open = openSession(tx, actor, { ...order, now });
    if (!open) return refuse({ code: "not-found" });
    if (open.lock) return accept({ isNew: false });
    if (open.session.cancelledAt) return refuse({ code: "cancelled" });
    if (open.session.endsAt > now) return refuse({ code: "not-over" });
    const missing = missingMarks(open.rows);
    if (missing.length !== order.missing) {
      return refuse({ code: "other-number", missing: missing.length });
    }

    const by = { markedById: actor.id, markedAt: now };
    for (const at of marksAbsent ? missing : []) {
      const absent = { wasPresent: false, minutesMissed: 0 };
      putMark(tx, { sessionId, ...at, ...absent, ...by });
    }
    insertLock(tx, { sessionId, lockedById: actor.id, lockedAt: now });
    recordAuditEvent(tx, {
      action: "attendance.locked",
      actorId: actor.id,
      subjectId: sessionId,
      facts: { missing: missing.length, marksAbsent },
      happenedAt: now,
    });
    return accept({ isNew: true });
  });
}
