import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/auth/guards.server.ts";
import { csvDownload } from "#app/documents/csv.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { tracksOf } from "#app/features/enrolments/import/surroundings.server.ts";
import { templateCsv } from "#app/features/enrolments/import/template.ts";
import {
  localeParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const TemplateParams = localeParams.extend({ cohort: idSchema("coh") });
const FILE_NAMES = { lt: "sarasas.csv", en: "people.csv" };

/** An empty list for a cohort, with the headings in the language of the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = await requireRole(request, context, "coordinator");
  const { locale, cohort } = parseParams(TemplateParams, params);
  const own = orNotFound(findCohortFor(context.db, cohort, id));
  const csv = templateCsv(tracksOf(context.db, own), locale);
  return csvDownload(csv, FILE_NAMES[locale]);
}
