import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay, type Day } from "#app/features/cohorts/office-day.ts";
import { halvesOf } from "#app/features/cohorts/session-time.ts";
import {
  listSessions,
  type Session,
} from "#app/features/cohorts/sessions.queries.server.ts";
import type { CohortId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { countMarks, listAttendees } from "../attendance.queries.server.ts";
import { countCorrections, listLocks } from "../locks.queries.server.ts";
import { attendedByEnrolment } from "../attended-minutes.server.ts";
import { byName } from "../by-name.ts";

/** How many people fit on one page of the totals. */
const PAGE_SIZE = 50;

/** How far a session's attendance is. */
type SessionState =
  "cancelled" | "to-come" | "empty" | "partly" | "full" | "locked";

export type AttendanceOverview = NonNullable<ReturnType<typeof openOverview>>;
export type SessionLine = AttendanceOverview["sessions"][number];

/**
 * A cohort's sessions with how far their attendance is, and what everybody
 * attended, 50 people a page; null for whoever does not run the cohort.
 */
export function openOverview(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  actor: Pick<Actor, "id">,
  { cohortId, page }: { cohortId: CohortId; page: number },
) {
  const cohort = findCohortFor(db, cohortId, actor.id);
  if (!cohort) return null;
  const now = clock();
  const attendees = listAttendees(db, cohortId);
  const enrolled = attendees.filter(({ withdrawnAt }) => !withdrawnAt).length;
  const sessions = listLines(db, { cohortId, enrolled, now });
  const people = listTotals(db, { cohortId, attendees, now });
  const pages = Math.max(1, Math.ceil(people.length / PAGE_SIZE));
  const shown = Math.min(page, pages);
  return {
    cohort: { id: cohort.id, title: cohort.title },
    sessions,
    days: sheetDays(sessions),
    people: people.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE),
    peopleTotal: people.length,
    page: shown,
    pages,
  };
}

function listLines(
  db: Queryable,
  {
    cohortId,
    enrolled,
    now,
  }: { cohortId: CohortId; enrolled: number; now: Date },
) {
  const marks = countMarks(db, cohortId);
  const locks = new Map(
    listLocks(db, cohortId).map((lock) => [lock.sessionId, lock]),
  );
  const corrections = countCorrections(db, cohortId);
  return listSessions(db, cohortId).map((session) => {
    const halves = halvesOf(session);
    const filled = halves.reduce(
      (sum, { half }) => sum + (marks.get(`${session.id}:${half}`) ?? 0),
      0,
    );
    const wanted = enrolled * halves.length;
    const lock = locks.get(session.id) ?? null;
    return {
      id: session.id,
      title: session.title,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      isOver: session.endsAt <= now,
      halves: halves.map(({ half, startsAt, endsAt }) => ({
        half,
        startsAt,
        endsAt,
      })),
      filled,
      wanted,
      lock,
      corrections: corrections.get(session.id) ?? 0,
      state: stateOf(session, { filled, wanted, isLocked: lock !== null, now }),
    };
  });
}

function stateOf(
  { cancelledAt, startsAt }: Session,
  {
    filled,
    wanted,
    isLocked,
    now,
  }: { filled: number; wanted: number; isLocked: boolean; now: Date },
): SessionState {
  if (cancelledAt) return "cancelled";
  if (isLocked) return "locked";
  if (startsAt > now) return "to-come";
  if (filled === 0) return "empty";
  return filled < wanted ? "partly" : "full";
}

/** The days that have a session, each once, for the sheets. */
function sheetDays(
  sessions: readonly { startsAt: Date; state: SessionState }[],
): Day[] {
  const held = sessions.filter(({ state }) => state !== "cancelled");
  return [...new Set(held.map(({ startsAt }) => officeDay(startsAt)))];
}

/** Who has left is listed only with what was said of them. */
function listTotals(
  db: Queryable,
  {
    cohortId,
    attendees,
    now,
  }: {
    cohortId: CohortId;
    attendees: ReturnType<typeof listAttendees>;
    now: Date;
  },
) {
  const attended = attendedByEnrolment(db, cohortId, now);
  const all = [...attended.values()];
  const over = Math.max(0, ...all.map((one) => one.unmarkedHalves));
  return attendees
    .flatMap(({ enrolmentId, name, institution, withdrawnAt }) => {
      const own = attended.get(enrolmentId);
      const isWithdrawn = withdrawnAt !== null;
      const hasMarks =
        own && (own.attendedMinutes > 0 || own.unmarkedHalves < over);
      if (!own || (isWithdrawn && !hasMarks)) return [];
      return [{ enrolmentId, name, institution, isWithdrawn, attended: own }];
    })
    .sort(byName);
}
