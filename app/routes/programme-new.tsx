import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { createProgramme } from "#app/features/cohorts/programmes/save-programme.server.ts";
import { openProgrammeForm } from "#app/features/completion/programme/open-programme-form.server.ts";
import { NewProgrammePage } from "#app/features/completion/programme/programme-form-pages.tsx";
import { NewProgrammeForm } from "#app/features/completion/programme/programme-form.ts";
import {
  readProgrammeForm,
  refusedProgramme,
} from "#app/features/completion/programme/read-programme-form.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "coordinator");
  parseParams(localeParams, params);
  const course = new URL(request.url).searchParams.get("course");
  return { choices: openProgrammeForm(context.db, course) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale } = parseParams(localeParams, params);
  const form = await readProgrammeForm(context.db, request, NewProgrammeForm);
  if (!form.ok) return data(form.refusal, 422);
  const { fields, wish, values } = form.value;
  const { code, series } = fields;
  const result = createProgramme(context, { actor, code, series, wish });
  if (result.ok)
    return redirect(
      `/${locale}/programmes/${result.value.programmeId}?saved=1`,
    );
  const errors = { code: "programme_error_code_taken" };
  return data(refusedProgramme(values, errors), 422);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.programme_new_title()) },
];

/** Makes a programme. */
export default function ProgrammeNew() {
  const reply = useActionData<typeof action>();
  const { choices } = useLoaderData<typeof loader>();
  return <NewProgrammePage choices={choices} reply={reply} />;
}
