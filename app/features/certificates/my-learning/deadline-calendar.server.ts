import { createEvents, type EventAttributes } from "ics";
import {
  sessionEvents,
  type CalendarSession,
} from "#app/features/cohorts/timetable/session-calendar.server.ts";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";

/** A course that is to be finished by a day. */
export type Deadline = {
  enrolmentId: string;
  course: { slug: string; title: string };
  cohort: string | null;
  /** The last day that counts: `2026-11-30`. */
  day: string;
};

/**
 * An iCalendar file (RFC 5545) with one all-day event for each deadline. An
 * event keeps its UID, so that a calendar which reads the file again moves the
 * event and makes no second one. All-day events have no zone: the day is the
 * office's. The sessions of the same cohorts come after them.
 */
export function deadlineCalendar(
  deadlines: readonly Deadline[],
  place: { locale: Locale; origin: string; now: Date },
  sessions: readonly CalendarSession[] = [],
): string {
  const { locale } = place;
  const { error, value } = createEvents(
    [...deadlineEvents(deadlines, place), ...sessionEvents(sessions, place)],
    {
      productId: "-//Gaire//Deadlines//LT",
      calName: m.calendar_name({}, { locale }),
    },
  );
  if (error) throw error;
  return value ?? "";
}

function deadlineEvents(
  deadlines: readonly Deadline[],
  { locale, origin, now }: { locale: Locale; origin: string; now: Date },
) {
  const host = new URL(origin).hostname;
  return deadlines.map(
    // The library takes the instant of writing; its types forgot it.
    ({
      enrolmentId,
      course,
      cohort,
      day,
    }): EventAttributes & { timestamp: number } => ({
      uid: `${enrolmentId}@${host}`,
      timestamp: now.getTime(),
      title: inOneLine(m.calendar_event({ course: course.title }, { locale })),
      ...(cohort === null
        ? {}
        : {
            description: inOneLine(m.calendar_cohort({ cohort }, { locale })),
          }),
      start: partsOf(day),
      end: partsOf(dayAfter(day)),
      url: `${origin}/${locale}/courses/${course.slug}`,
      busyStatus: "FREE",
    }),
  );
}

/** The library knows \n alone; some calendars begin a line at \r as well. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

/** The end of an all-day event is the first day that is not part of it. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
