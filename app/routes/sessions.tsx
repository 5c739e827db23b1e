import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { listSessions } from "#app/features/cohorts/sessions.queries.server.ts";
import { TimetablePage } from "#app/features/cohorts/timetable/timetable-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  cohortParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { cohort: id } = parseParams(cohortParams, params);
  const cohort = orNotFound(findCohortFor(context.db, id, actor.id));
  const { searchParams } = new URL(request.url);
  return {
    cohort,
    sessions: listSessions(context.db, id),
    saved: {
      isSaved: searchParams.has("saved"),
      isTwice: searchParams.has("twice"),
    },
  };
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.cohort_tab_sessions()) },
];

/** The timetable of a cohort. */
export default function Sessions() {
  return <TimetablePage {...useLoaderData<typeof loader>()} />;
}
