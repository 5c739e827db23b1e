import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { CohortList } from "#app/features/cohorts/cohort-list.tsx";
import { listCohortsOf } from "#app/features/cohorts/cohorts.queries.server.ts";
import { stagesWith } from "#app/features/cohorts/cohort-stage.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  parseParams(localeParams, params);
  const stage = new URL(request.url).searchParams.get("stage");
  const cohorts = listCohortsOf(context.db, coordinator.id);
  return stagesWith(cohorts, officeDay(context.clock()), stage);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.cohorts_title()) },
];

/** The cohorts that a coordinator runs. */
export default function Cohorts() {
  return <CohortList {...useLoaderData<typeof loader>()} />;
}
