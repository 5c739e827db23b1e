import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { readOfficeForm } from "#app/features/cohorts/office-form.server.ts";
import { addPerson } from "#app/features/enrolments/add-person.server.ts";
import { NewPersonPage } from "#app/features/enrolments/new-person-page.tsx";
import { PersonForm } from "#app/features/enrolments/person-form.ts";
import {
  choicesFor,
  refusedNewcomer,
} from "#app/features/enrolments/take-newcomer.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  cohortParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort: id } = parseParams(cohortParams, params);
  const cohort = orNotFound(findCohortFor(context.db, id, actor.id));
  const choices = choicesFor(context, cohort, locale);
  return { cohort: { id, title: cohort.title }, choices };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort: cohortId } = parseParams(cohortParams, params);
  orNotFound(findCohortFor(context.db, cohortId, actor.id));
  const { parsed, values } = await readOfficeForm(request, PersonForm);
  if (!parsed.ok) return data(parsed.reply, 422);

  const { gender = null, ...typed } = parsed.value;
  const wish = { ...typed, gender, isAnother: false };
  const result = addPerson(context, { actor, cohortId, wish });
  if (result.ok) {
    const people = `/${locale}/cohorts/${cohortId}/people`;
    return redirect(`${people}?done=${result.value.state}`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data(refusedNewcomer(result.refusal.code, values), 422);
}

export const meta: MetaFunction = () => [{ title: pageTitle(m.people_add()) }];

/** Puts one person into a cohort and invites them. */
export default function PersonNew() {
  const reply = useActionData<typeof action>();
  const open = useLoaderData<typeof loader>();
  return <NewPersonPage {...open} kind="invited" reply={reply} />;
}
