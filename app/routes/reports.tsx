import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { openReport } from "#app/features/reports/participation/open-report.server.ts";
import { ReportPage } from "#app/features/reports/participation/report-page.tsx";
import { readReportQuery } from "#app/features/reports/participation/report-query.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  parseParams(localeParams, params);
  const query = readReportQuery(new URL(request.url).searchParams);
  return { report: openReport(context, actor, query) };
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.report_title()) },
];

/** People who took part, counted as funders ask. */
export default function Reports() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
