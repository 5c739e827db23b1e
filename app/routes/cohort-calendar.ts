import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { openCohortCalendar } from "#app/features/cohorts/timetable/open-cohort-calendar.server.ts";
import {
  cohortParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

/** The timetable of one's own cohort, as a file that every calendar reads. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(cohortParams, params);
  const calendar = orNotFound(openCohortCalendar(context, actor, where));
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="gaire-sessions.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
