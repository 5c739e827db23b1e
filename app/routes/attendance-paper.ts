import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireRole } from "#app/auth/guards.server.ts";
import { attendancePaper } from "#app/features/attendance/documents/attendance-paper.server.ts";
import {
  cohortParams,
  documentAnswer,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const Params = cohortParams.extend({
  paper: z
    .string()
    .regex(/^(summary|participants)\.(pdf|xlsx)$/)
    .transform((name) => ({
      kind: name.startsWith("summary")
        ? ("summary" as const)
        : ("participants" as const),
      format: name.endsWith("pdf") ? ("pdf" as const) : ("xlsx" as const),
    })),
});

/** The attendance summary or the participant list, as PDF or for Excel. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort, paper } = parseParams(Params, params);
  const made = await attendancePaper(context, actor, {
    locale,
    cohortId: cohort,
    ...paper,
  });
  return documentAnswer(orNotFound(made));
}
