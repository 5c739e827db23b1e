import { listAttendees } from "#app/features/attendance/attendance.queries.server.ts";
import { lockAttendance } from "#app/features/attendance/lock/lock-attendance.server.ts";
import {
  insertSession,
  listSessions,
  type Session,
} from "#app/features/cohorts/sessions.queries.server.ts";
import { newId, type CohortId, type SessionId } from "#app/shared/ids.ts";
import { lina } from "#db/seed/people.ts";
import type { TestApp } from "./test-app.ts";

/**
 * A session in Vilnius on a Friday before the tests' Monday: 9:00 to 16:00 with
 * an hour of lunch at noon, 180 minutes before it and 180 after.
 */
export function addSession(
  { db, clock }: Pick<TestApp, "db" | "clock">,
  cohortId: CohortId,
  wishes: Partial<Omit<Session, "id" | "cohortId">> = {},
): Session {
  const now = clock();
  const id = newId("ses", now);
  insertSession(db, {
    title: { lt: "Pirma diena", en: "Day one" },
    form: "contact",
    place: "Gairių g. 1, Gairiai",
    trainers: ["Vytautas Kazlauskas"],
    startsAt: new Date("2026-11-20T07:00:00Z"),
    endsAt: new Date("2026-11-20T14:00:00Z"),
    breaks: [
      { startsAt: "2026-11-20T10:00:00Z", endsAt: "2026-11-20T11:00:00Z" },
    ],
    halvesAt: new Date("2026-11-20T10:30:00Z"),
    ...wishes,
    id,
    cohortId,
    createdAt: now,
  });
  const session = listSessions(db, cohortId).find((one) => one.id === id);
  if (!session) throw new Error("The session is not there.");
  return session;
}

/** One session that waits to be filled in, and one of a week before, locked. */
export function addSmallSessions(
  app: TestApp,
  cohortId: CohortId,
): Record<"open" | "locked", SessionId> {
  const open = addSession(app, cohortId);
  const locked = addSession(app, cohortId, {
    title: { lt: "Įžanga", en: "Introduction" },
    startsAt: new Date("2026-11-13T07:00:00Z"),
    endsAt: new Date("2026-11-13T08:30:00Z"),
    breaks: [],
    halvesAt: null,
  });
  lockAttendance(app, {
    actor: lina,
    cohortId,
    sessionId: locked.id,
    missing: peopleOf(app, cohortId),
    marksAbsent: true,
  });
  return { open: open.id, locked: locked.id };
}

function peopleOf({ db }: TestApp, cohortId: CohortId): number {
  return listAttendees(db, cohortId).length;
}
