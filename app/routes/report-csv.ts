import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/auth/guards.server.ts";
import { csvDownload, toCsv } from "#app/documents/csv.ts";
import { openReport } from "#app/features/reports/participation/open-report.server.ts";
import { readReportQuery } from "#app/features/reports/participation/report-query.ts";
import { reportSheet } from "#app/features/reports/participation/report-sheet.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

/** The table of a report as CSV, with the same numbers kept back. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale } = parseParams(localeParams, params);
  const query = readReportQuery(new URL(request.url).searchParams);
  const rows = reportSheet(openReport(context, actor, query), locale);
  return csvDownload(toCsv(rows), "report.csv");
}
