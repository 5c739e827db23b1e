import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "#app/auth/guards.server.ts";
import {
  doForPerson,
  PERSON_INTENTS,
} from "#app/features/enrolments/do-for-person.server.ts";
import { openPerson } from "#app/features/enrolments/open-person.server.ts";
import { PersonPage } from "#app/features/enrolments/person-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  parseParams,
  personParams,
} from "#app/shared/http.server.ts";

const IntentForm = z.object({ intent: z.enum(PERSON_INTENTS) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(personParams, params);
  return orNotFound(openPerson(context, actor, where));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(personParams, params);
  orNotFound(openPerson(context, actor, where));
  const form = Object.fromEntries(await readForm(request));
  const { intent } = parseParams(IntentForm, form);
  const { locale, cohort: cohortId, enrolment: enrolmentId } = where;

  const asked = { actor, cohortId, enrolmentId };
  const result = doForPerson(context, asked, intent);
  if (result.ok) {
    const home = `/${locale}/cohorts/${cohortId}/people/${enrolmentId}`;
    return redirect(`${home}?done=${intent}`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data({ refused: result.refusal.code }, 409);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.one.person.name) }] : [];

const DONE: Record<string, () => string> = {
  changed: m.person_done_changed,
  withdrawn: m.person_done_withdrawn,
  resend: m.person_done_resend,
  "end-invitation": m.person_done_end_link,
  "take-back": m.person_done_take_back,
  "take-before": m.person_done_saved,
  "take-after": m.person_done_saved,
  "untake-before": m.person_done_saved,
  "untake-after": m.person_done_saved,
};

const REFUSED = {
  "no-address": m.person_no_email_text,
  full: m.people_error_full,
  closed: m.people_error_closed,
  own: m.person_error_own,
};

/** One person of a cohort. */
export default function Person() {
  const open = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const [search] = useSearchParams();
  const done = refused ? "" : (search.get("done") ?? "");
  return (
    <PersonPage
      open={open}
      said={Object.hasOwn(DONE, done) ? (DONE[done]?.() ?? null) : null}
      refused={refused ? REFUSED[refused]() : null}
    />
  );
}
