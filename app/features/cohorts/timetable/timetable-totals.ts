import { minutesIn } from "../academic-hours.ts";
import { minutesOf, type SessionTimes } from "../session-time.ts";
import { overlap } from "./session-form.ts";

type Held = SessionTimes & {
  id: string;
  form: "contact" | "online";
  cancelledAt: Date | null;
};

/** Minutes of a form of teaching: in the timetable, and as the programme plans. */
export type FormTotal = {
  form: "contact" | "online";
  minutes: number;
  plannedMinutes: number;
};

/** Both forms, summed in minutes; a cancelled session counts nothing. */
export function totalsOf(
  sessions: readonly Held[],
  planned: { contactHours: number; onlineHours: number },
): FormTotal[] {
  const minutes = (form: Held["form"]) =>
    sessions
      .filter((one) => one.form === form && one.cancelledAt === null)
      .reduce((sum, one) => sum + minutesOf(one), 0);
  return [
    {
      form: "contact",
      minutes: minutes("contact"),
      plannedMinutes: minutesIn(planned.contactHours),
    },
    {
      form: "online",
      minutes: minutes("online"),
      plannedMinutes: minutesIn(planned.onlineHours),
    },
  ];
}

/** The sessions that take place while another of the cohort does. */
export function overlapping(sessions: readonly Held[]): Set<string> {
  const held = sessions.filter(({ cancelledAt }) => cancelledAt === null);
  return new Set(
    held
      .filter((one) =>
        held.some((other) => other.id !== one.id && overlap(one, other)),
      )
      .map(({ id }) => id),
  );
}
