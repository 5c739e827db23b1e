import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/auth/guards.server.ts";
import { csvDownload } from "#app/documents/csv.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { errorRowsCsv } from "#app/features/enrolments/import/error-rows.server.ts";
import { findOwnImport } from "#app/features/enrolments/import/imports.queries.server.ts";
import {
  importParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const FILE_NAMES = { lt: "klaidos.csv", en: "mistakes.csv" };

/** The rows of a list that have mistakes, to be mended and read in again. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: actorId } = await requireRole(request, context, "coordinator");
  const {
    locale,
    cohort: cohortId,
    import: importId,
  } = parseParams(importParams, params);
  const { db } = context;
  orNotFound(findCohortFor(db, cohortId, actorId));
  orNotFound(findOwnImport(db, { cohortId, actorId }, importId));
  const csv = await errorRowsCsv(db, importId, locale);
  return csvDownload(csv, FILE_NAMES[locale]);
}
