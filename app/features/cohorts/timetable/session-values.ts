import { officeDay } from "../office-day.ts";
import { officeTime } from "../office-time.ts";
import type { Session } from "../sessions.queries.server.ts";

/** A stored session as its form's fields show it: in the office's time. */
export function valuesOf(session: Session): Record<string, string> {
  const breaks = session.breaks.flatMap(({ startsAt, endsAt }, index) => [
    [`break${index + 1}From`, officeTime(new Date(startsAt))],
    [`break${index + 1}Until`, officeTime(new Date(endsAt))],
  ]);
  return {
    titleLt: session.title.lt,
    titleEn: session.title.en,
    form: session.form,
    place: session.place,
    trainers: session.trainers.join("\n"),
    day: officeDay(session.startsAt),
    from: officeTime(session.startsAt),
    until: officeTime(session.endsAt),
    ...(session.halvesAt ? { halvesAt: officeTime(session.halvesAt) } : {}),
    // Pairs of strings, as the arrays above are written.
    ...(Object.fromEntries(breaks) as Record<string, string>),
  };
}
