import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { deadlineCalendar } from "#app/features/certificates/my-learning/deadline-calendar.server.ts";
import { listMyDeadlines } from "#app/features/certificates/my-learning/my-deadlines.server.ts";
import { listSessionsOfPerson } from "#app/features/cohorts/sessions.queries.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

/** One's own deadlines and sessions, as a file that every calendar reads. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale } = parseParams(localeParams, params);
  const { origin } = context.config;
  const now = context.clock();
  const deadlines = listMyDeadlines(context, actor.id, locale);
  const sessions = listSessionsOfPerson(context.db, actor.id);
  const place = { locale, origin, now };
  const calendar = deadlineCalendar(deadlines, place, sessions);
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="gaire.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
