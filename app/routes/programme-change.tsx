import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { changeProgramme } from "#app/features/cohorts/programmes/save-programme.server.ts";
import { openProgrammeForm } from "#app/features/completion/programme/open-programme-form.server.ts";
import { openProgramme } from "#app/features/completion/programme/open-programme.server.ts";
import { ChangeProgrammePage } from "#app/features/completion/programme/programme-form-pages.tsx";
import { ProgrammeChangeForm } from "#app/features/completion/programme/programme-form.ts";
import {
  readProgrammeForm,
  refusedChange,
} from "#app/features/completion/programme/read-programme-form.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  notFound,
  orNotFound,
  parseParams,
  programmeParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "coordinator");
  const { programme } = parseParams(programmeParams, params);
  const versions = orNotFound(openProgramme(context.db, programme));
  const asked = new URL(request.url).searchParams.get("course");
  const courseId = asked ?? versions[0].programme.courseId;
  return { versions, choices: openProgrammeForm(context.db, courseId) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, programme } = parseParams(programmeParams, params);
  orNotFound(openProgramme(context.db, programme));
  const form = await readProgrammeForm(
    context.db,
    request,
    ProgrammeChangeForm,
  );
  if (!form.ok) return data(form.refusal, 422);
  const { fields, wish, values } = form.value;
  const { base: seen, reason } = fields;
  const change = { actor, programmeId: programme, seen, reason, wish };
  const result = changeProgramme(context, change);
  if (result.ok) return redirect(`/${locale}/programmes/${programme}?saved=1`);
  const { code } = result.refusal;
  if (code === "not-found") throw notFound();
  return data(refusedChange(code, values), 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.programme_change()) },
];

/** Makes a new version of a programme. */
export default function ProgrammeChange() {
  const reply = useActionData<typeof action>();
  return (
    <ChangeProgrammePage {...useLoaderData<typeof loader>()} reply={reply} />
  );
}
