import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { mailHeldCertificates } from "#app/features/certificates/register/mail-held-certificates.server.ts";
import { readOfficeForm } from "#app/features/cohorts/office-form.server.ts";
import { ChangePersonPage } from "#app/features/enrolments/change-person-page.tsx";
import { changePerson } from "#app/features/enrolments/change-person.server.ts";
import { openPerson } from "#app/features/enrolments/open-person.server.ts";
import { ChangeForm } from "#app/features/enrolments/person-form.ts";
import { refusedChange } from "#app/features/enrolments/take-change.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  notFound,
  orNotFound,
  parseParams,
  personParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(personParams, params);
  return orNotFound(openPerson(context, actor, where));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(personParams, params);
  orNotFound(openPerson(context, actor, where));
  const { parsed, values } = await readOfficeForm(request, ChangeForm);
  if (!parsed.ok) return data(parsed.reply, 422);

  const { email = null, gender = null, reason = null, ...rest } = parsed.value;
  const { locale, cohort: cohortId, enrolment: enrolmentId } = where;
  const change = { ...rest, email, gender, reason };
  const result = changePerson(context, {
    ...{ actor, cohortId, enrolmentId, change },
    tellMore: (tx, id) => mailHeldCertificates(tx, id, context.clock()),
  });
  if (result.ok) {
    const home = `/${locale}/cohorts/${cohortId}/people/${enrolmentId}`;
    return redirect(`${home}?done=changed`);
  }
  const { code } = result.refusal;
  if (code === "not-found") throw notFound();
  return data(refusedChange(code, values), code === "stale" ? 409 : 422);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.person_change()) },
];

/** What is known of a person of a cohort, to be changed. */
export default function PersonChange() {
  const open = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <ChangePersonPage open={open} reply={reply} />;
}
