import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { openSession } from "#app/features/cohorts/timetable/open-session.server.ts";
import {
  readSessionForm,
  refusedSession,
} from "#app/features/cohorts/timetable/read-session-form.server.ts";
import { SessionPage } from "#app/features/cohorts/timetable/session-pages.tsx";
import { takeSessionRequest } from "#app/features/cohorts/timetable/take-session-request.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  notFound,
  orNotFound,
  parseParams,
  sessionParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(sessionParams, params);
  return orNotFound(openSession(context.db, actor, where));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(sessionParams, params);
  orNotFound(openSession(context.db, actor, where));
  const { locale, cohort: cohortId, session: sessionId } = where;
  const form = await readSessionForm(request);
  if (!form.ok) return data(form.refusal, 422);
  const place = { actor, cohortId, sessionId };
  const result = takeSessionRequest(context, form.value, place);
  if (!result.ok) {
    const { code } = result.refusal;
    if (code === "not-found") throw notFound();
    return data(refusedSession(code, form.value.values), 409);
  }
  const isTwice = form.value.intent === "save" && form.value.isTwice;
  const done = isTwice ? "saved=1&twice=1" : "saved=1";
  return redirect(`/${locale}/cohorts/${cohortId}/sessions?${done}`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.session_title()) },
];

/** A session of a cohort: its form, and a way to cancel it. */
export default function SessionRoute() {
  const reply = useActionData<typeof action>();
  return <SessionPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
