import { createEvents, type EventAttributes } from "ics";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";
import { inOneLine } from "../office-text.ts";
import type { Session } from "../sessions.queries.server.ts";

/** A session as a calendar shows it. */
export type CalendarSession = Pick<
  Session,
  | "id"
  | "cohortId"
  | "title"
  | "form"
  | "place"
  | "trainers"
  | "startsAt"
  | "endsAt"
  | "cancelledAt"
  | "revision"
> & { cohortTitle: { lt: string; en: string } };

type Surroundings = { locale: Locale; origin: string; now: Date };

/**
 * Sessions as events (RFC 5545): times in UTC, so that no calendar needs our
 * zone; a UID that stays, and a SEQUENCE that counts changes, so that a calendar
 * which reads the file again moves its event; a cancelled session is an event
 * with that status, not a missing one.
 */
export function sessionEvents(
  sessions: readonly CalendarSession[],
  { locale, origin, now }: Surroundings,
): (EventAttributes & { timestamp: number })[] {
  const host = new URL(origin).hostname;
  return sessions.map((session) => ({
    uid: `${session.id}@${host}`,
    // The library takes the instant of writing; its types forgot it.
    timestamp: now.getTime(),
    sequence: session.revision,
    title: inOneLine(session.title[locale]),
    description: inOneLine(descriptionOf(session, locale)),
    location: inOneLine(session.place),
    start: partsOf(session.startsAt),
    startInputType: "utc",
    startOutputType: "utc",
    end: partsOf(session.endsAt),
    endInputType: "utc",
    endOutputType: "utc",
    status: session.cancelledAt ? "CANCELLED" : "CONFIRMED",
    busyStatus: session.cancelledAt ? "FREE" : "BUSY",
  }));
}

/** The timetable of one cohort as a calendar file. */
export function sessionCalendar(
  name: string,
  sessions: readonly CalendarSession[],
  surroundings: Surroundings,
): string {
  const { error, value } = createEvents(sessionEvents(sessions, surroundings), {
    productId: "-//Gaire//Sessions//LT",
    calName: inOneLine(name),
    method: "PUBLISH",
  });
  if (error) throw error;
  return value ?? "";
}

function descriptionOf(session: CalendarSession, locale: Locale): string {
  const cohort = session.cohortTitle[locale];
  const about =
    session.form === "online"
      ? m.session_calendar_online({ cohort }, { locale })
      : m.session_calendar_contact({ cohort }, { locale });
  if (session.trainers.length === 0) return about;
  const trainers = session.trainers.join(", ");
  return `${about} ${m.session_calendar_trainers({ trainers }, { locale })}`;
}

function partsOf(instant: Date): [number, number, number, number, number] {
  return [
    instant.getUTCFullYear(),
    instant.getUTCMonth() + 1,
    instant.getUTCDate(),
    instant.getUTCHours(),
    instant.getUTCMinutes(),
  ];
}
