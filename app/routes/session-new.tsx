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
import { addSession } from "#app/features/cohorts/timetable/add-session.server.ts";
import {
  readSessionForm,
  refusedSession,
} from "#app/features/cohorts/timetable/read-session-form.server.ts";
import { NewSessionPage } from "#app/features/cohorts/timetable/session-pages.tsx";
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
  const { cohort: id } = parseParams(cohortParams, params);
  return { cohort: orNotFound(findCohortFor(context.db, id, actor.id)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort: cohortId } = parseParams(cohortParams, params);
  orNotFound(findCohortFor(context.db, cohortId, actor.id));
  const form = await readSessionForm(request);
  if (!form.ok) return data(form.refusal, 422);
  if (form.value.intent === "cancel") throw notFound();
  const { wish, isTwice, values } = form.value;
  const result = addSession(context, { actor, cohortId, wish });
  if (!result.ok) return data(refusedSession(result.refusal.code, values), 422);
  const done = isTwice ? "saved=1&twice=1" : "saved=1";
  return redirect(`/${locale}/cohorts/${cohortId}/sessions?${done}`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.session_new_title()) },
];

/** Puts a session into a cohort's timetable. */
export default function SessionNew() {
  const reply = useActionData<typeof action>();
  return <NewSessionPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
