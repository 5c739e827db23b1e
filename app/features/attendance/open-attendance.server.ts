import type { Actor } from "#app/auth/actor.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { halvesOf } from "#app/features/cohorts/session-time.ts";
import {
  findSession,
  type Session,
} from "#app/features/cohorts/sessions.queries.server.ts";
import type { CohortId, EnrolmentId, SessionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { listAttendees, listMarksAt } from "./attendance.queries.server.ts";
import { findLock, listCorrections } from "./locks.queries.server.ts";
import { byName } from "./by-name.ts";
import type { Said } from "./said.ts";

/** What was said of one person and half, and who said it. */
type SaidBy = Said & { markedBy: string };

export type AttendanceRow = {
  enrolmentId: EnrolmentId;
  name: string;
  institution: string | null;
  isWithdrawn: boolean;
  /** One for each half of the session, in order; null: nobody has said. */
  said: (SaidBy | null)[];
};

export type OpenSession = NonNullable<ReturnType<typeof openSession>>;

/** Why nothing can be filled in now; null when it can. */
export type Shut = "cancelled" | "to-come" | "locked" | null;

/**
 * One session's attendance for a coordinator of its cohort; null for everybody
 * else, and for a session of another cohort.
 */
export function openSession(
  db: Queryable,
  actor: Pick<Actor, "id">,
  at: { cohortId: CohortId; sessionId: SessionId; now: Date },
) {
  const cohort = findCohortFor(db, at.cohortId, actor.id);
  const session = cohort && findSession(db, at.cohortId, at.sessionId);
  if (!cohort || !session) return null;
  const lock = findLock(db, session.id);
  const halves = halvesOf(session).map((half) => ({
    ...half,
    hasBegun: half.startsAt <= at.now,
  }));
  return {
    cohort: { id: cohort.id, title: cohort.title },
    session,
    halves,
    lock,
    shut: whyShut(session, { isLocked: lock !== null, now: at.now }),
    rows: listRows(db, session, halves.length),
    corrections: listCorrections(db, session.id),
  };
}

/** Why a session's attendance cannot be filled in. */
function whyShut(
  session: Pick<Session, "cancelledAt" | "startsAt">,
  { isLocked, now }: { isLocked: boolean; now: Date },
): Shut {
  if (session.cancelledAt) return "cancelled";
  if (isLocked) return "locked";
  return session.startsAt > now ? "to-come" : null;
}

/**
 * Everybody of the session's cohort in the order of the alphabet. Who has left
 * the cohort is there only with what was said of them.
 */
function listRows(
  db: Queryable,
  session: Pick<Session, "id" | "cohortId">,
  halves: number,
): AttendanceRow[] {
  const marks = Map.groupBy(
    listMarksAt(db, session.id),
    ({ enrolmentId }) => enrolmentId,
  );
  return listAttendees(db, session.cohortId)
    .map(({ enrolmentId, name, institution, withdrawnAt }) => ({
      enrolmentId,
      name,
      institution,
      isWithdrawn: withdrawnAt !== null,
      said: Array.from({ length: halves }, (_, index) => {
        const own = marks.get(enrolmentId) ?? [];
        return own.find(({ half }) => half === index + 1) ?? null;
      }),
    }))
    .filter(({ isWithdrawn, said }) => !isWithdrawn || said.some((one) => one))
    .sort(byName);
}
