import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/auth/guards.server.ts";
import { spreadsheetInWorker } from "#app/documents/render-in-worker.server.ts";
import { openReport } from "#app/features/reports/participation/open-report.server.ts";
import { readReportQuery } from "#app/features/reports/participation/report-query.ts";
import { reportSpreadsheet } from "#app/features/reports/participation/report-sheet.ts";
import {
  documentAnswer,
  localeParams,
  parseParams,
} from "#app/shared/http.server.ts";

const SPREADSHEET =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The table of a report as an Excel file, with the same numbers kept back. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale } = parseParams(localeParams, params);
  const query = readReportQuery(new URL(request.url).searchParams);
  const sheet = reportSpreadsheet(openReport(context, actor, query), locale);
  return documentAnswer({
    bytes: await spreadsheetInWorker([sheet]),
    type: SPREADSHEET,
    fileName: "report.xlsx",
  });
}
