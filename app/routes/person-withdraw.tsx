import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { openPerson } from "#app/features/enrolments/open-person.server.ts";
import { WithdrawPage } from "#app/features/enrolments/withdraw-page.tsx";
import { withdraw } from "#app/features/enrolments/withdraw.server.ts";
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
  const { locale, cohort: cohortId, enrolment: enrolmentId } = where;
  const result = withdraw(context, { actor, cohortId, enrolmentId });
  if (!result.ok) throw notFound();
  const home = `/${locale}/cohorts/${cohortId}/people/${enrolmentId}`;
  return redirect(`${home}?done=withdrawn`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.person_withdraw()) },
];

/** Before somebody leaves a cohort. */
export default function PersonWithdraw() {
  return <WithdrawPage open={useLoaderData<typeof loader>()} />;
}
