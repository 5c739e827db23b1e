import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/auth/guards.server.ts";
import {
  SheetQuestion,
  signInSheetPdf,
} from "#app/features/attendance/documents/sign-in-sheet.server.ts";
import {
  cohortParams,
  documentAnswer,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

/** The sheet that people sign, for a day or for half a session. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort } = parseParams(cohortParams, params);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const of = parseParams(SheetQuestion, asked);
  const sheet = await signInSheetPdf(context, actor, {
    locale,
    cohortId: cohort,
    of,
  });
  return documentAnswer(orNotFound(sheet));
}
