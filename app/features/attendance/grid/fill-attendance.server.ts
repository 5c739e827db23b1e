import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, EnrolmentId, SessionId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { deleteMark, putMark } from "../attendance.queries.server.ts";
import {
  openSession,
  type OpenSession,
  type Shut,
} from "../open-attendance.server.ts";
import { codeOf, isSame, type Said } from "../said.ts";
import type { FilledForm, FilledHalf } from "./fill-form.ts";

/** Two people said different things of the same half; the first still stands. */
export type Conflict = {
  enrolmentId: EnrolmentId;
  half: number;
  name: string;
  mine: Said | null;
  theirs: Said | null;
  /** Null where what stood there was taken back. */
  markedBy: string | null;
};

export type FillRefusal =
  { code: "not-found" } | { code: "shut"; why: NonNullable<Shut> };

type Change = FilledHalf & { old: Said | null };

/**
 * Writes down who was there, in one go: only what the sender changed, and only
 * where nobody else has said something else since their page was made. The
 * others come back as conflicts, with both values, and nothing of them is lost.
 *
 * Refuses before the start, after the lock and for a session that was cancelled;
 * a half that has not begun and a person of another cohort are not-found.
 */
export function fillAttendance(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  order: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    sessionId: SessionId;
    form: FilledForm;
  },
): Result<{ written: number; conflicts: Conflict[] }, FillRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const open = openSession(tx, order.actor, { ...order, now });
    if (!open) return refuse({ code: "not-found" });
    if (open.shut) return refuse({ code: "shut", why: open.shut });
    const merged = merge(open, order.form);
    if (!merged) return refuse({ code: "not-found" });
    write(tx, order, merged.changes, now);
    return accept({
      written: merged.changes.length,
      conflicts: merged.conflicts,
    });
  });
}

/** What to write and what not; null where a row or a half is not there. */
function merge(open: OpenSession, form: FilledForm) {
  const rows = new Map(open.rows.map((row) => [row.enrolmentId, row]));
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  for (const filled of form.halves) {
    const { enrolmentId, half, was } = filled;
    const row = rows.get(enrolmentId);
    if (!row || open.halves.length < half) return null;
    const old = row.said[half - 1] ?? null;
    const isUnsaid = !filled.is && !old && !row.isWithdrawn;
    const is = isUnsaid && form.allPresent.includes(half) ? PRESENT : filled.is;
    if (isSame(is, was) || isSame(is, old)) continue;
    if (!open.halves[half - 1]?.hasBegun) return null;
    if (isSame(was, old)) changes.push({ ...filled, is, old });
    else {
      const { name } = row;
      const markedBy = row.said[half - 1]?.markedBy ?? null;
      conflicts.push({
        enrolmentId,
        half,
        name,
        mine: is,
        theirs: old,
        markedBy,
      });
    }
  }
  return { changes, conflicts };
}

const PRESENT: Said = { wasPresent: true, minutesMissed: 0 };

function write(
  tx: Queryable,
  { actor, sessionId }: { actor: Pick<Actor, "id">; sessionId: SessionId },
  changes: Change[],
  now: Date,
): void {
  if (changes.length === 0) return;
  for (const { enrolmentId, half, is } of changes) {
    const at = { sessionId, enrolmentId, half };
    if (is) putMark(tx, { ...at, ...is, markedById: actor.id, markedAt: now });
    else deleteMark(tx, at);
  }
  recordAuditEvent(tx, {
    action: "attendance.filled",
    actorId: actor.id,
    subjectId: sessionId,
    facts: {
      marks: changes.length,
      // What was said first is in the table; what replaced it, only here.
      changed: changes.flatMap(({ enrolmentId, half, old, is }) =>
        old ? [[enrolmentId, half, codeOf(old), codeOf(is)]] : [],
      ),
    },
    happenedAt: now,
  });
}
