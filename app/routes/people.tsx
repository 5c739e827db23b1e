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
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { changeLine } from "#app/features/enrolments/change-line.server.ts";
import { openPeople } from "#app/features/enrolments/open-people.server.ts";
import { peopleFilterIn } from "#app/features/enrolments/people-filter.ts";
import { PeoplePage } from "#app/features/enrolments/people-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import {
  cohortParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const LineForm = z.object({
  intent: z.enum(["give-seat", "leave-line"]),
  person: idSchema("per"),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort: id } = parseParams(cohortParams, params);
  const cohort = orNotFound(findCohortFor(context.db, id, actor.id));
  const filter = peopleFilterIn(request);
  return openPeople(context, cohort, { filter, locale });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort: cohortId } = parseParams(cohortParams, params);
  orNotFound(findCohortFor(context.db, cohortId, actor.id));
  const form = Object.fromEntries(await readForm(request));
  const { person: personId, intent } = parseParams(LineForm, form);

  const result = changeLine(context, { actor, cohortId, personId, intent });
  if (result.ok) {
    const people = `/${locale}/cohorts/${cohortId}/people`;
    return redirect(`${people}?done=${result.value}`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data({ refused: result.refusal.code }, 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.people_title()) },
];

/** Who is in a cohort and who waits. */
export default function People() {
  const open = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const [search] = useSearchParams();
  const words = { full: m.people_error_full, closed: m.people_error_closed };
  return (
    <PeoplePage
      open={open}
      done={refused ? null : search.get("done")}
      refused={refused ? words[refused]() : null}
    />
  );
}
