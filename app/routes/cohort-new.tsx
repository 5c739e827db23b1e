import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { readOfficeForm } from "#app/features/cohorts/office-form.server.ts";
import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import {
  cohortWishOf,
  NewCohortForm,
} from "#app/features/cohorts/settings/cohort-form.ts";
import { createCohort } from "#app/features/cohorts/settings/create-cohort.server.ts";
import { NewCohortPage } from "#app/features/cohorts/settings/new-cohort-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "coordinator");
  parseParams(localeParams, params);
  const chosen = new URL(request.url).searchParams.get("programme");
  const programmes = listProgrammes(context.db).map(({ id, code, title }) => ({
    id,
    code,
    title,
  }));
  return { programmes, chosen };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale } = parseParams(localeParams, params);
  const { values, parsed } = await readOfficeForm(request, NewCohortForm);
  if (!parsed.ok) return data(parsed.reply, 422);
  const programmeId = parsed.value.programme;
  const wish = cohortWishOf(parsed.value);
  const result = createCohort(context, { actor, programmeId, wish });
  if (result.ok)
    return redirect(
      `/${locale}/cohorts/${result.value.cohortId}/settings?saved=1`,
    );
  const errors = { programme: "cohort_error_programme" };
  return data({ errors, values }, 422);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.cohort_new_title()) },
];

/** Opens a cohort. */
export default function CohortNew() {
  const reply = useActionData<typeof action>();
  return <NewCohortPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
