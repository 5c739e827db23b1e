import { setImmediate as nextTurn } from "node:timers/promises";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { CohortPage } from "#app/features/reports/dashboard/cohort-page.tsx";
import { readView } from "#app/features/reports/dashboard/matrix.ts";
import { openDashboard } from "#app/features/reports/dashboard/open-dashboard.server.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import {
  localeParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const CohortParams = localeParams.extend({ cohort: idSchema("coh") });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  const { cohort } = parseParams(CohortParams, params);
  const view = readView(new URL(request.url).searchParams);
  const dashboard = orNotFound(
    openDashboard(context, coordinator, cohort, view),
  );
  // A large cohort takes a while: whoever else waits has a turn before it is
  // rendered.
  await nextTurn();
  return dashboard;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.cohort.title[currentLocale()]) }] : [];

/** A cohort: what waits for its coordinator, and everybody's state. */
export default function Cohort() {
  return <CohortPage dashboard={useLoaderData<typeof loader>()} />;
}
