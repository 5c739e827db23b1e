import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { openReportRows } from "#app/features/reports/participation/open-report.server.ts";
import {
  readCell,
  readReportQuery,
} from "#app/features/reports/participation/report-query.ts";
import { ReportRowsPage } from "#app/features/reports/participation/report-rows-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  parseParams(localeParams, params);
  const { searchParams } = new URL(request.url);
  return openReportRows(context, actor, {
    query: readReportQuery(searchParams),
    cell: readCell(searchParams),
    page: Number(searchParams.get("page")),
  });
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.report_rows_title()) },
];

/** The people behind one number of a report. */
export default function ReportRows() {
  return <ReportRowsPage {...useLoaderData<typeof loader>()} />;
}
