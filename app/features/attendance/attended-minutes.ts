import {
  halvesOf,
  type SessionTimes,
} from "#app/features/cohorts/session-time.ts";
import type { EnrolmentId, SessionId } from "#app/shared/ids.ts";

/** How much of a cohort's sessions one person attended. */
export type Attended = {
  /** Minutes of every session that was not cancelled, held or still to come. */
  plannedMinutes: number;
  attendedMinutes: number;
  /** Halves that are over and for which nobody has said who was there. */
  unmarkedHalves: number;
};

/** A mark in the attendance list. */
export type Mark = {
  sessionId: SessionId;
  enrolmentId: EnrolmentId;
  half: number;
  wasPresent: boolean;
  minutesMissed: number;
};

type Planned = SessionTimes & { id: SessionId; cancelledAt: Date | null };

/** A half that counts, with what it weighs. */
export type WeighedHalf = {
  sessionId: SessionId;
  half: 1 | 2;
  minutes: number;
  isOver: boolean;
};

/** Every half of the sessions that were not cancelled, held or still to come. */
export function weighedHalves(
  sessions: readonly Planned[],
  now: Date,
): WeighedHalf[] {
  return sessions
    .filter(({ cancelledAt }) => cancelledAt === null)
    .flatMap((session) =>
      halvesOf(session).map(({ half, minutes, endsAt }) => ({
        sessionId: session.id,
        half,
        minutes,
        isOver: endsAt <= now,
      })),
    );
}

/**
 * The minutes that one person attended, of all that are planned: a share of
 * what was only held so far would call five of ten sessions everything.
 */
export function attendedOf(
  sessions: readonly Planned[],
  marks: readonly Mark[],
  now: Date,
): Attended {
  const sum: Attended = {
    plannedMinutes: 0,
    attendedMinutes: 0,
    unmarkedHalves: 0,
  };
  for (const { sessionId, half, minutes, isOver } of weighedHalves(
    sessions,
    now,
  )) {
    const mark = marks.find(
      (one) => one.sessionId === sessionId && one.half === half,
    );
    sum.plannedMinutes += minutes;
    if (!mark && isOver) sum.unmarkedHalves += 1;
    if (mark?.wasPresent) {
      sum.attendedMinutes += Math.max(0, minutes - mark.minutesMissed);
    }
  }
  return sum;
}
