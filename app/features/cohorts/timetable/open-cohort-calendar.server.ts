import type { Actor } from "#app/auth/actor.ts";
import { hasRole } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import {
  findCohortFor,
  findCohortOfLearner,
} from "../cohorts.queries.server.ts";
import { listSessions } from "../sessions.queries.server.ts";
import { sessionCalendar } from "./session-calendar.server.ts";

/**
 * A cohort's timetable as a calendar file, for the coordinators who run it and
 * the people enrolled in it; null for everybody else.
 */
export function openCohortCalendar(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  actor: Pick<Actor, "id" | "roles">,
  { cohort: id, locale }: { cohort: CohortId; locale: Locale },
): string | null {
  const run = hasRole(actor, "coordinator")
    ? findCohortFor(db, id, actor.id)
    : null;
  const cohort = run ?? findCohortOfLearner(db, id, actor.id);
  if (!cohort) return null;
  const sessions = listSessions(db, id).map((session) => ({
    ...session,
    cohortTitle: cohort.title,
  }));
  return sessionCalendar(cohort.title[locale], sessions, {
    locale,
    origin: config.origin,
    now: clock(),
  });
}
